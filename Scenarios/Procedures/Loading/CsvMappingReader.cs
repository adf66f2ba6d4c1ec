using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads one shape of an e-application export (<c>csv/*.yaml</c>).</summary>
internal static class CsvMappingReader
{
    internal static readonly string[] Entries =
    [
        "source", "version", "title", "headerRow", "reference", "appliedAt", "received", "procedure", "status", "summaryWords", "brokenRows",
        "multipleSeparator", "columns", "derive", "long", "refusedRows", "signature", "signer", "characterCodes", "coreCharset", "blank",
    ];

    private static readonly Dictionary<string, string> EmptyValues = new(StringComparer.Ordinal);

    public static CsvMapping? Read(SourceFile file, IReadOnlyDictionary<string, FieldDefinition> fields, FormatProblems problems)
    {
        var map = new YamlMap(file.Root, file.Name, problems, Entries);
        var columns = ReadColumns(map, fields);
        var headers = columns.Select(column => column.Header).ToHashSet(StringComparer.Ordinal);
        var procedure = map.Map("procedure", "header", "names");
        var status = map.Map("status", "header", "withdrawn");
        if (map.Text("source", required: true) is not { } source
            || map.Text("version", required: true) is not { } version
            || map.Text("title", required: true) is not { } title
            || Header(map, "reference", headers, required: true) is not { } reference
            || Header(map, "appliedAt", headers, required: true) is not { } appliedAt)
        {
            return null;
        }

        return new CsvMapping(
            source,
            version,
            title,
            map.Integer("headerRow", 1, 20) ?? 1,
            reference,
            appliedAt,
            Header(map, "received", headers),
            procedure is null ? null : Header(procedure, "header", headers, required: true),
            procedure?.Texts("names", required: true).ToList() ?? [],
            status is null ? null : Header(status, "header", headers, required: true),
            status?.Texts("withdrawn", required: true).ToList() ?? [],
            [.. map.Texts("summaryWords", required: false)],
            ReadSkipOrStop(map, "brokenRows", "stop"),
            map.Text("multipleSeparator") ?? ";",
            columns,
            ReadDerivations(map, fields, headers))
        {
            LongShape = ReadLong(map),
            StopOnRefusedRow = ReadSkipOrStop(map, "refusedRows", "skip"),
            Signature = map.Map("signature", "header", "valid") is { } signature && Header(signature, "header", headers, required: true) is { } signatureHeader
                ? new CsvSignature(signatureHeader, [.. signature.Texts("valid", required: true)])
                : null,
            Signer = map.Map("signer", "header", "field") is { } signer && HeaderAndField(signer, headers, fields) is var (signerHeader, signerField)
                ? new CsvSigner(signerHeader, signerField)
                : null,
            CharacterCodes = [.. map.Maps("characterCodes", required: false, "header", "field").Select(entry => HeaderAndField(entry, headers, fields))
                .OfType<(string Header, string Field)>().Select(pair => new CsvCharacterCodes(pair.Header, pair.Field))],
            Blanks = [.. map.Maps("blank", required: false, "header", "words", "fields").Select(entry => ReadBlank(entry, headers, fields)).OfType<CsvBlank>()],
            Charset = ReadCharset(map),
        };
    }

    private static bool ReadSkipOrStop(YamlMap map, string name, string usual)
    {
        var word = map.Text(name) ?? usual;
        if (word is not ("skip" or "stop"))
        {
            map.Report(map.At(name), $"{name} は skip（その行だけ取り込まない）か stop（ファイル全体を止める）です。");
        }

        return word is "stop";
    }

    private static CsvLongShape? ReadLong(YamlMap map)
    {
        var entry = map.Map("long", "number", "item", "value");
        return entry?.Text("item", required: true) is { } item && entry.Text("value", required: true) is { } value
            ? new CsvLongShape(entry.Text("number"), item, value)
            : null;
    }

    private static (string Header, string Field)? HeaderAndField(YamlMap entry, HashSet<string> headers, IReadOnlyDictionary<string, FieldDefinition> fields) =>
        Header(entry, "header", headers, required: true) is { } header && FindField(entry, "field", entry.Text("field", required: true), fields) is { } field
            ? (header, field.Key)
            : null;

    private static CsvBlank? ReadBlank(YamlMap entry, HashSet<string> headers, IReadOnlyDictionary<string, FieldDefinition> fields)
    {
        var keys = entry.Texts("fields", required: true).Select(key => FindField(entry, "fields", key, fields)?.Key).OfType<string>().ToList();
        return Header(entry, "header", headers, required: true) is { } header ? new CsvBlank(header, [.. entry.Texts("words", required: true)], keys) : null;
    }

    private static CoreCharset ReadCharset(YamlMap map)
    {
        switch (map.Text("coreCharset") ?? "unicode")
        {
            case "unicode":
                return CoreCharset.Unicode;
            case "cp932":
                return CoreCharset.Cp932;
            case "jisx0208":
                return CoreCharset.JisX0208;
            default:
                map.Report(map.At("coreCharset"), "coreCharset は unicode（制限なし）、cp932、jisx0208（第1・第2水準）のどれかです。");
                return CoreCharset.Unicode;
        }
    }

    private static List<CsvColumn> ReadColumns(YamlMap map, IReadOnlyDictionary<string, FieldDefinition> fields)
    {
        var columns = new List<CsvColumn>();
        foreach (var node in map.List("columns", required: true))
        {
            switch (node)
            {
                case YamlScalarNode { Value: { Length: > 0 } header }:
                    Add(map, node, columns, new CsvColumn(header, null, EmptyValues));
                    break;
                case YamlMappingNode mapping when mapping.Children.ContainsKey("repeat"):
                    var repeat = new YamlMap(mapping, map.File, map.Problems, "repeat", "columns");
                    var repeated = repeat.Maps("columns", required: true, "header", "field", "values", "otherField").ToList();
                    foreach (var n in Repeats.Of(repeat))
                    {
                        foreach (var column in repeated)
                        {
                            ReadColumn(column, columns, fields, n);
                        }
                    }

                    break;
                case YamlMappingNode mapping:
                    ReadColumn(new YamlMap(mapping, map.File, map.Problems, "header", "field", "values", "otherField"), columns, fields, null);
                    break;
                default:
                    map.Report(node, "列は「見出し」か {header: 見出し, field: 項目} で書いてください。");
                    break;
            }
        }

        return columns;
    }

    private static void ReadColumn(YamlMap entry, List<CsvColumn> columns, IReadOnlyDictionary<string, FieldDefinition> fields, int? n)
    {
        if (Repeats.LacksMark(entry.Text("header", required: true), n))
        {
            entry.Report(entry.At("header"), "繰り返しの中の見出しには {n} を入れてください。例: 児童{n}_氏名");
            return;
        }

        if (Repeats.Expand(entry.Text("header"), n) is not { } header)
        {
            return;
        }

        var key = Repeats.Expand(entry.Text("field"), n);
        var field = FindField(entry, "field", key, fields);
        if (field is not null && columns.Exists(column => string.Equals(column.Field, key, StringComparison.Ordinal)))
        {
            entry.Report(entry.At("field"), $"項目「{key}」に二つの列が割り当てられています。");
        }

        var other = FindField(entry, "otherField", Repeats.Expand(entry.Text("otherField"), n), fields);
        Add(entry, entry.At("header"), columns, new CsvColumn(header, field?.Key, ReadValues(entry, field)) { OtherField = other?.Key });
    }

    private static void Add(YamlMap map, YamlNode node, List<CsvColumn> columns, CsvColumn column)
    {
        if (columns.Exists(other => string.Equals(other.Header, column.Header, StringComparison.Ordinal)))
        {
            map.Report(node, $"見出し「{column.Header}」が二度書かれています。");
            return;
        }

        columns.Add(column);
    }

    private static Dictionary<string, string> ReadValues(YamlMap entry, FieldDefinition? field)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var map = entry.Map("values");
        if (field is not null && FieldTypes.IsChoice(field.Type) != map is not null)
        {
            entry.Report(
                entry.Node,
                map is null ? $"選択する項目「{field.Key}」には values（言葉: コード）が必要です。" : "values は選択する項目だけに書けます。");
        }

        foreach (var word in map?.Names ?? [])
        {
            // An empty text stands for "nothing chosen".
            var code = map!.At(word) is YamlScalarNode { Value: { } text } ? text : null;
            if (code is null || (field is not null && code.Length > 0 && field.Options.All(option => !string.Equals(option.Code, code, StringComparison.Ordinal))))
            {
                map.Report(map.At(word), $"コード「{code}」は項目「{field?.Key}」の選択肢にありません。");
                continue;
            }

            values[word] = code;
        }

        return values;
    }

    private static List<CsvDerivation> ReadDerivations(YamlMap map, IReadOnlyDictionary<string, FieldDefinition> fields, HashSet<string> headers)
    {
        var derivations = new List<CsvDerivation>();
        foreach (var entry in map.Maps("derive", required: false, "field", "from", "value", "when", "repeat", "fields"))
        {
            if (entry.Has("repeat"))
            {
                var repeated = entry.Maps("fields", required: true, "field", "from", "value", "when").ToList();
                foreach (var n in Repeats.Of(entry))
                {
                    derivations.AddRange(repeated.Select(item => ReadDerivation(item, fields, headers, n)).OfType<CsvDerivation>());
                }
            }
            else if (ReadDerivation(entry, fields, headers, null) is { } derivation)
            {
                derivations.Add(derivation);
            }
        }

        return derivations;
    }

    private static CsvDerivation? ReadDerivation(YamlMap entry, IReadOnlyDictionary<string, FieldDefinition> fields, HashSet<string> headers, int? n)
    {
        entry.Text("field", required: true);
        var field = FindField(entry, "field", Repeats.Expand(entry.Text("field"), n), fields);
        var from = Repeats.Expand(entry.Text("from"), n);
        var value = Repeats.Expand(entry.Text("value"), n);
        if (from is null == value is null)
        {
            entry.Report(entry.Node, "from（列の見出し）か value（値）のどちらか一つを書いてください。");
        }

        CheckHeader(entry, "from", from, headers);
        var when = Repeats.Expand(entry.Text("when"), n);
        ExpressionChecker.Check(entry, "when", when, fields.Keys);
        return field is null || (from is null && value is null) ? null : new CsvDerivation(field.Key, from, value, when);
    }

    private static FieldDefinition? FindField(YamlMap entry, string name, string? key, IReadOnlyDictionary<string, FieldDefinition> fields)
    {
        if (key is null || fields.TryGetValue(key, out _))
        {
            return key is null ? null : fields[key];
        }

        entry.Report(entry.At(name), $"項目「{key}」は procedure.yaml にありません。{Nearest.Suggest(key, fields.Keys)}");
        return null;
    }

    private static string? Header(YamlMap map, string name, HashSet<string> headers, bool required = false) =>
        CheckHeader(map, name, map.Text(name, required), headers);

    private static string? CheckHeader(YamlMap map, string name, string? header, HashSet<string> headers)
    {
        if (header is not null && !headers.Contains(header))
        {
            map.Report(map.At(name), $"見出し「{header}」は columns にありません。{Nearest.Suggest(header, headers)}");
        }

        return header;
    }
}
