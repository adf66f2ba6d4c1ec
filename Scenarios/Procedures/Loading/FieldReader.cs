using System.Globalization;
namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads the sections and fields of a procedure.</summary>
internal static class FieldReader
{
    internal static readonly string[] FieldEntries =
    [
        "key", "label", "type", "required", "requiredWhen", "office", "paper", "sensitivity", "options", "multiple", "length", "otherLengths", "leadingLetter",
    ];

    public static IReadOnlyList<FieldSource> Read(YamlMap procedure)
    {
        var fields = new List<FieldSource>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in procedure.Maps("sections", required: true, "title", "repeat", "fields"))
        {
            var title = section.Text("title", required: true) ?? string.Empty;
            var entries = section.Maps("fields", required: true, FieldEntries).ToList();
            foreach (var n in Repeats.Of(section))
            {
                foreach (var entry in entries)
                {
                    if (ReadField(entry, Repeats.Expand(title, n)!, n) is not { } field)
                    {
                        continue;
                    }

                    if (!keys.Add(field.Field.Key))
                    {
                        entry.Report(entry.At("key"), $"項目「{field.Field.Key}」が二度書かれています。");
                        continue;
                    }

                    fields.Add(field);
                }
            }
        }

        return fields;
    }

    /// <summary>The fields of a file that has no sections: a scenario that belongs to no procedure.</summary>
    public static IReadOnlyList<FieldDefinition> ReadList(YamlMap owner, string section)
    {
        var fields = new List<FieldDefinition>();
        foreach (var entry in owner.Maps("fields", required: true, FieldEntries))
        {
            if (ReadField(entry, section, null) is not { Field: var field })
            {
                continue;
            }

            if (fields.Exists(known => string.Equals(known.Key, field.Key, StringComparison.Ordinal)))
            {
                entry.Report(entry.At("key"), $"項目「{field.Key}」が二度書かれています。");
                continue;
            }

            fields.Add(field);
        }

        return fields;
    }

    private static FieldSource? ReadField(YamlMap entry, string section, int? n)
    {
        var key = entry.Text("key", required: true);
        if (Repeats.LacksMark(key, n))
        {
            entry.Report(entry.At("key"), "繰り返しの中の項目には {n} を入れてください。例: child.{n}.name");
        }

        var label = Repeats.Expand(entry.Text("label", required: true), n);
        var type = ReadType(entry);
        if (key is null || label is null)
        {
            return null;
        }

        // A field of unknown type goes on as text, so that one slip is not reported again wherever the field is used.
        var known = type ?? FieldType.Text;

        key = Repeats.Expand(key, n)!;
        if (!IsKey(key))
        {
            entry.Report(entry.At("key"), $"項目「{key}」は英小文字・数字・下線を点でつないで書いてください。例: claimant.birth");
            return null;
        }

        var requiredWhen = Repeats.Expand(entry.Text("requiredWhen"), n);
        var field = new FieldDefinition(
            key,
            label,
            known,
            ReadRequirement(entry, requiredWhen),
            requiredWhen,
            ReadSensitivity(entry, known),
            section,
            type is null ? [] : ReadOptions(entry, known),
            type is not null && ReadMultiple(entry, known),
            type is null ? null : ReadLength(entry, known))
        {
            OtherLengths = ReadOtherLengths(entry, known),
            LeadingLetter = ReadLeadingLetter(entry, known),
        };
        return new FieldSource(field, entry, entry.Flag("paper") ?? true, type is not null);
    }

    private static FieldType? ReadType(YamlMap entry)
    {
        if (entry.Text("type", required: true) is not { } name)
        {
            return null;
        }

        if (FieldTypes.ByName.TryGetValue(name, out var type))
        {
            return type;
        }

        entry.Report(entry.At("type"), $"項目の型「{name}」はありません。{Nearest.Suggest(name, FieldTypes.ByName.Keys)}");
        return null;
    }

    private static Requirement ReadRequirement(YamlMap entry, string? requiredWhen)
    {
        var required = entry.Flag("required") ?? false;
        var office = entry.Flag("office") ?? false;
        if ((required ? 1 : 0) + (office ? 1 : 0) + (requiredWhen is null ? 0 : 1) > 1)
        {
            entry.Report(entry.Node, "required・requiredWhen・office は一つだけ書いてください。");
        }

        return office ? Requirement.Office
            : requiredWhen is not null ? Requirement.Conditional
            : required ? Requirement.Required
            : Requirement.Optional;
    }

    private static Sensitivity ReadSensitivity(YamlMap entry, FieldType type)
    {
        if (entry.Text("sensitivity") is not { } name)
        {
            return FieldTypes.SensitivityOf(type);
        }

        if (!FieldTypes.Sensitivities.TryGetValue(name, out var sensitivity))
        {
            entry.Report(entry.At("sensitivity"), $"「{name}」はありません。{Nearest.Suggest(name, FieldTypes.Sensitivities.Keys)}使えるのは none・personal・mynumber・bank です。");
            return FieldTypes.SensitivityOf(type);
        }

        if (type is FieldType.MyNumber && sensitivity is not Sensitivity.MyNumber)
        {
            entry.Report(entry.At("sensitivity"), "個人番号の取扱いを弱くすることはできません。");
            return Sensitivity.MyNumber;
        }

        return sensitivity;
    }

    private static List<ChoiceOption> ReadOptions(YamlMap entry, FieldType type)
    {
        var options = new List<ChoiceOption>();
        if (entry.Map("options") is not { } map)
        {
            if (FieldTypes.IsChoice(type) && !entry.Has("options"))
            {
                entry.Report(entry.Node, "選択する項目には options（コード: 言葉）が必要です。");
            }

            return options;
        }

        if (!FieldTypes.IsChoice(type))
        {
            entry.Report(entry.KeyAt("options"), "options は選択する項目（choice.circle・choice.check）だけに書けます。");
        }

        foreach (var code in map.Names)
        {
            if (map.Text(code) is not { } text)
            {
                continue;
            }

            if (options.Any(option => string.Equals(option.Text, text, StringComparison.Ordinal)))
            {
                map.Report(map.At(code), $"選択肢「{text}」が二度書かれています。");
            }

            options.Add(new ChoiceOption(code, text));
        }

        return options;
    }

    private static bool ReadMultiple(YamlMap entry, FieldType type)
    {
        var multiple = entry.Flag("multiple") ?? false;
        if (multiple && !FieldTypes.IsChoice(type))
        {
            entry.Report(entry.KeyAt("multiple"), "multiple は選択する項目だけに書けます。");
        }

        return multiple;
    }

    private static List<int> ReadOtherLengths(YamlMap entry, FieldType type)
    {
        var lengths = new List<int>();
        foreach (var text in entry.Texts("otherLengths", required: false))
        {
            if (FieldTypes.HasLength(type) && entry.Has("length") && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= 40)
            {
                lengths.Add(length);
            }
            else
            {
                entry.Report(entry.KeyAt("otherLengths"), "otherLengths（ほかの桁数）は、length のある番号の項目に [6] のように書きます。");
            }
        }

        return lengths;
    }

    private static char? ReadLeadingLetter(YamlMap entry, FieldType type)
    {
        if (entry.Text("leadingLetter") is not { } text)
        {
            return null;
        }

        if (type is FieldType.Number && text is [>= 'A' and <= 'Z'])
        {
            return text[0];
        }

        entry.Report(entry.KeyAt("leadingLetter"), "leadingLetter（先頭に来てよい英字）は、番号の項目に H のような大文字一つで書きます。");
        return null;
    }

    private static int? ReadLength(YamlMap entry, FieldType type)
    {
        if (entry.Has("length") && !FieldTypes.HasLength(type))
        {
            entry.Report(entry.KeyAt("length"), "length（桁数）は番号の項目（id.number・bank.number）だけに書けます。");
        }

        return entry.Integer("length", 1, 40) ?? FieldTypes.LengthOf(type);
    }

    private static bool IsKey(string key) =>
        key.Split('.').All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_'));
}
