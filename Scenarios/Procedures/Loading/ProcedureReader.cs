using Rpa.Scenarios.Procedures.Forms;
using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads the folder of one procedure.</summary>
internal sealed class ProcedureReader(string root, IReadOnlyList<RuleInfo> knownRules, FormatProblems problems)
{
    private const string FileName = "procedure.yaml";

    /// <summary>Reads a procedure; null where its file cannot be used at all. All mistakes are in the problems.</summary>
    public ProcedureDefinition? Read(string folder)
    {
        var id = Path.GetFileName(folder);
        var name = $"{id}/{FileName}";
        if (SourceFile.Read(Path.Combine(folder, FileName), name, problems) is not { } file)
        {
            return null;
        }

        var map = new YamlMap(file.Root, name, problems, "id", "title", "version", "policy", "rules", "forms", "sections", "subjects");
        if (map.Text("id", required: true) is { } written && !string.Equals(written, id, StringComparison.Ordinal))
        {
            map.Report(map.At("id"), $"id「{written}」がフォルダー名「{id}」と違います。");
        }

        var fields = FieldReader.Read(map);
        var byKey = fields.Select(field => field.Field).ToDictionary(field => field.Key, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            ExpressionChecker.Check(field.Source, "requiredWhen", field.Field.RequiredWhen, byKey.Keys);
        }

        var forms = ReadForms(map, folder, id, fields);
        return new ProcedureDefinition(
            id,
            map.Text("title", required: true) ?? id,
            map.Text("version", required: true) ?? string.Empty,
            [.. fields.Select(field => field.Field)],
            [.. forms.Select(form => form.Form)],
            ReadMappings(folder, byKey),
            RuleReader.Read(map, knownRules, byKey.Keys),
            PolicyReader.Read(map),
            FilesOf(folder, "scenarios", "*.scenario.yaml"))
        {
            Subjects = SubjectReader.Read(map, [.. fields.Select(field => field.Field)]),
        };
    }

    private List<FormSource> ReadForms(YamlMap map, string folder, string id, IReadOnlyList<FieldSource> fields)
    {
        var forms = new List<FormSource>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("forms", required: false, "revision", "otherWording"))
        {
            if (entry.Text("revision", required: true) is not { } revision)
            {
                continue;
            }

            if (!listed.Add(revision))
            {
                entry.Report(entry.At("revision"), $"版「{revision}」が二度書かれています。");
                continue;
            }

            var geometry = Path.Combine(folder, "forms", revision + FormFile.Ending);
            var pdf = Path.Combine(folder, "forms", revision + ".pdf");
            if (!File.Exists(geometry) || !File.Exists(pdf))
            {
                entry.Report(entry.At("revision"), $"forms/{revision}{FormFile.Ending} と forms/{revision}.pdf の両方が必要です。");
                continue;
            }

            if (FormReader.Read(geometry, $"{id}/forms/{revision}{FormFile.Ending}", pdf, revision, problems) is { } form)
            {
                FormLinker.Check(fields, form, entry.Texts("otherWording", required: false).ToHashSet(StringComparer.Ordinal));
                forms.Add(form);
            }
        }

        foreach (var stray in FilesOf(folder, "forms", "*" + FormFile.Ending).Select(path => Path.GetFileName(path)[..^FormFile.Ending.Length]).Where(revision => !listed.Contains(revision)))
        {
            map.Report(map.At("forms"), $"forms/{stray}{FormFile.Ending} がありますが、forms に「revision: {stray}」がありません。");
        }

        FormLinker.CheckCovered(fields, forms);
        return forms;
    }

    private List<CsvMapping> ReadMappings(string folder, Dictionary<string, FieldDefinition> fields)
    {
        var mappings = new List<CsvMapping>();
        foreach (var path in FilesOf(folder, "csv", "*.yaml"))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (SourceFile.Read(path, name, problems) is not { } file || CsvMappingReader.Read(file, fields, problems) is not { } mapping)
            {
                continue;
            }

            if (mappings.Exists(other => string.Equals(other.Source, mapping.Source, StringComparison.Ordinal)
                && string.Equals(other.Version, mapping.Version, StringComparison.Ordinal)))
            {
                problems.Add(name, file.Root, $"source「{mapping.Source}」の version「{mapping.Version}」が二つあります。");
            }

            mappings.Add(mapping);
        }

        return mappings;
    }

    private static List<string> FilesOf(string folder, string sub, string pattern)
    {
        var path = Path.Combine(folder, sub);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, pattern).Select(Path.GetFullPath).Order(StringComparer.Ordinal)] : [];
    }
}
