using System.Collections.Frozen;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads which fields describe one person, account or organisation, where the procedure says it otherwise than its keys do.</summary>
internal static class SubjectReader
{
    private static readonly FrozenDictionary<string, SubjectKind> Kinds = new Dictionary<string, SubjectKind>(StringComparer.Ordinal)
    {
        ["person"] = SubjectKind.Person,
        ["account"] = SubjectKind.Account,
        ["organisation"] = SubjectKind.Organisation,
        ["doctor"] = SubjectKind.Doctor,
        ["insurance"] = SubjectKind.Insurance,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SubjectRole> Roles = new Dictionary<string, SubjectRole>(StringComparer.Ordinal)
    {
        ["name"] = SubjectRole.Name,
        ["kana"] = SubjectRole.Kana,
        ["birth"] = SubjectRole.Birth,
        ["sex"] = SubjectRole.Sex,
        ["myNumber"] = SubjectRole.MyNumber,
        ["insured"] = SubjectRole.InsuredNumber,
        ["atena"] = SubjectRole.AtenaNumber,
        ["tel"] = SubjectRole.Telephone,
        ["tel2"] = SubjectRole.OtherTelephone,
        ["postal"] = SubjectRole.Postal,
        ["address"] = SubjectRole.Address,
        ["otherAddress"] = SubjectRole.OtherAddress,
        ["formerAddress"] = SubjectRole.FormerAddress,
        ["relation"] = SubjectRole.Relation,
        ["number"] = SubjectRole.Number,
        ["branchNumber"] = SubjectRole.BranchNumber,
        ["branch"] = SubjectRole.Branch,
        ["symbol"] = SubjectRole.Symbol,
        ["memberNumber"] = SubjectRole.MemberNumber,
        ["representative"] = SubjectRole.Representative,
        ["section"] = SubjectRole.Section,
        ["hospital"] = SubjectRole.Hospital,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The subjects: those that follow from the keys, with what the file says in their place or besides.</summary>
    public static IReadOnlyList<Subject> Read(YamlMap procedure, IReadOnlyList<FieldDefinition> fields)
    {
        var subjects = SubjectDefaults.Of(fields).ToList();
        foreach (var entry in procedure.Maps("subjects", required: false, "name", "kind", "of", "fields"))
        {
            if (entry.Text("name", required: true) is not { } name || entry.Text("kind", required: true) is not { } kindName)
            {
                continue;
            }

            if (!Kinds.TryGetValue(kindName, out var kind))
            {
                entry.Report(entry.At("kind"), $"種類「{kindName}」はありません。{Nearest.Suggest(kindName, Kinds.Keys)}");
                continue;
            }

            var roles = entry.Has("fields") ? ReadRoles(entry, fields) : SubjectDefaults.Roles(kind, name, fields);
            var subject = new Subject(name, kind, roles, entry.Text("of"));
            var known = subjects.FindIndex(other => string.Equals(other.Name, name, StringComparison.Ordinal));
            if (known >= 0)
            {
                subjects[known] = subject;
            }
            else
            {
                subjects.Add(subject);
            }

            if (subject.Of is { } of && !subjects.Exists(other => string.Equals(other.Name, of, StringComparison.Ordinal)))
            {
                entry.Report(entry.At("of"), $"「{of}」という subject はありません。{Nearest.Suggest(of, subjects.Select(other => other.Name))}");
            }
        }

        return subjects;
    }

    private static Dictionary<SubjectRole, string> ReadRoles(YamlMap entry, IReadOnlyList<FieldDefinition> fields)
    {
        var roles = new Dictionary<SubjectRole, string>();
        if (entry.Map("fields") is not { } map)
        {
            return roles;
        }

        foreach (var name in map.Names)
        {
            if (!Roles.TryGetValue(name, out var role))
            {
                map.Report(map.KeyAt(name), $"役割「{name}」はありません。{Nearest.Suggest(name, Roles.Keys)}");
            }
            else if (map.Text(name) is { } key)
            {
                if (fields.Any(field => string.Equals(field.Key, key, StringComparison.Ordinal)))
                {
                    roles[role] = key;
                }
                else
                {
                    map.Report(map.At(name), $"項目「{key}」はありません。{Nearest.Suggest(key, fields.Select(field => field.Key))}");
                }
            }
        }

        return roles;
    }
}
