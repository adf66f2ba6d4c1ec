using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Loading;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>Reads one case file; collects every mistake.</summary>
internal sealed class CaseJsonReader(IProcedureCatalog catalog, string[] names)
{
    private static readonly Dictionary<string, ApplicationSource> Sources = new(StringComparer.Ordinal)
    {
        ["paper"] = ApplicationSource.Paper,
        ["e-application"] = ApplicationSource.EApplication,
        ["hand"] = ApplicationSource.Hand,
    };

    private readonly List<string> _errors = [];

    public static string NameOf(ApplicationSource source) => Sources.Single(pair => pair.Value == source).Key;

    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public CaseJsonResult Read(JsonObject file)
    {
        foreach (var (name, _) in file.Where(pair => !names.Contains(pair.Key, StringComparer.Ordinal)))
        {
            _errors.Add($"「{name}」という項目はありません。{Nearest.Suggest(name, names)}");
        }

        if (Text(file, "schema") is var schema && !string.Equals(schema, CaseJson.Schema, StringComparison.Ordinal))
        {
            _errors.Add($"「schema」は「{CaseJson.Schema}」と書いてください。");
        }

        var procedure = ReadProcedure(file);
        var source = ReadSource(file);
        var receivedOn = ReadDate(file);
        var fields = procedure is null ? null : ReadFields(file, procedure);
        return _errors.Count > 0 || procedure is null || receivedOn is null || fields is null
            ? CaseJsonResult.Failed(_errors)
            : new CaseJsonResult(
                new Application(procedure.Id, source, Text(file, "reference") ?? "case", Text(file, "sourceReference"), receivedOn.Value, fields), []);
    }

    private static string? Text(JsonObject file, string name) =>
        file[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private ProcedureDefinition? ReadProcedure(JsonObject file)
    {
        var id = Text(file, "procedure");
        var procedure = catalog.All.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal));
        if (procedure is null)
        {
            _errors.Add(id is null
                ? "「procedure」（手続の id）がありません。"
                : $"手続「{id}」は登録されていません。{Nearest.Suggest(id, catalog.All.Select(candidate => candidate.Id))}");
        }

        return procedure;
    }

    private ApplicationSource ReadSource(JsonObject file)
    {
        if (file["source"] is null)
        {
            return ApplicationSource.Hand;
        }

        if (Text(file, "source") is { } name && Sources.TryGetValue(name, out var source))
        {
            return source;
        }

        _errors.Add($"「source」は {string.Join("・", Sources.Keys)} のどれかです。");
        return ApplicationSource.Hand;
    }

    private DateOnly? ReadDate(JsonObject file)
    {
        if (DateOnly.TryParseExact(Text(file, "receivedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        _errors.Add("「receivedOn」（受付日）を 2026-06-12 の形で書いてください。");
        return null;
    }

    private Dictionary<string, FieldValue?>? ReadFields(JsonObject file, ProcedureDefinition procedure)
    {
        if (file["fields"] is not JsonObject entries)
        {
            _errors.Add("「fields」を { 項目: 値 } で書いてください。");
            return null;
        }

        var fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal);
        foreach (var (key, node) in entries)
        {
            if (procedure.Find(key) is not { } field)
            {
                _errors.Add($"項目「{key}」は手続「{procedure.Title}」にありません。{Nearest.Suggest(key, procedure.Fields.Select(known => known.Key))}");
                continue;
            }

            fields[key] = ReadValue(field, node);
        }

        return fields;
    }

    private FieldValue? ReadValue(FieldDefinition field, JsonNode? node)
    {
        FieldValue? value;
        try
        {
            value = FieldValue.FromJson(node);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            _errors.Add($"項目「{field.Key}」の値は、文字・整数・true/false・コードの並び・null のどれかです。");
            return null;
        }

        return value switch
        {
            null => FieldText.Empty(field),
            { Text: { } text } => string.IsNullOrWhiteSpace(text) ? FieldText.Empty(field) : Understand(field, text),
            { Number: not null } when field.Type is FieldType.Money => value,
            { Flag: not null } when field.Type is FieldType.Signature => value,
            { Number: null, Flag: null } when FieldTypes.IsChoice(field.Type) => Choose(field, value),
            _ => Refuse(field),
        };
    }

    private FieldValue? Understand(FieldDefinition field, string text)
    {
        var parsed = FieldText.Parse(field, text);
        if (parsed.IsValid)
        {
            return parsed.Value;
        }

        _errors.Add($"項目「{field.Key}」: {parsed.Error}");
        return null;
    }

    /// <summary>Codes in the order of the form. Several may be given even where one is asked: paper may be circled twice.</summary>
    private FieldValue? Choose(FieldDefinition field, FieldValue value)
    {
        var known = field.Options.Select(option => option.Code).ToList();
        if (value.Codes.FirstOrDefault(code => !known.Contains(code, StringComparer.Ordinal)) is { } unknown)
        {
            _errors.Add($"項目「{field.Key}」の選択肢にコード「{unknown}」はありません（{string.Join("・", field.Options.Select(option => $"{option.Code} {option.Text}"))}）。");
            return null;
        }

        return FieldValue.OfCodes(known.Where(code => value.Codes.Contains(code, StringComparer.Ordinal)));
    }

    private FieldValue? Refuse(FieldDefinition field)
    {
        _errors.Add($"項目「{field.Key}」（{field.Label}）に、この種類の値は書けません。");
        return null;
    }
}
