using System.Text.Json;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Benchmarks;

/// <summary>
/// Forms for a benchmark: those of a real catalog, and geometry files (<c>*.fields.json</c> with a blank PDF beside each) of forms that no
/// procedure takes yet. What such a form's fields mean is guessed from their keys.
/// </summary>
internal sealed class BenchCatalog : IProcedureCatalog
{
    public BenchCatalog(IProcedureCatalog? known, string? formsFolder)
    {
        var registered = known?.Forms.Select(form => form.Form.Revision).ToHashSet(StringComparer.Ordinal) ?? [];
        var loose = formsFolder is null
            ? []
            : Directory.EnumerateFiles(formsFolder, "*.fields.json").Order(StringComparer.Ordinal)
                .Select(Read)
                .Where(form => !registered.Contains(form.Revision))
                .ToList();
        All = [.. known?.All ?? [], .. loose.Select(Procedure)];
        Forms = [.. All.SelectMany(procedure => procedure.Forms.Select(form => (procedure, form)))];
    }

    public IReadOnlyList<ProcedureDefinition> All { get; }

    public IReadOnlyList<(ProcedureDefinition Procedure, FormRevision Form)> Forms { get; }

    public ProcedureDefinition Get(string id) => All.First(procedure => string.Equals(procedure.Id, id, StringComparison.Ordinal));

    private static ProcedureDefinition Procedure(FormRevision form) => new(
        form.Revision,
        form.Title,
        "0",
        [.. form.Fields.Select(field => new FieldDefinition(
            field.Key, field.Label, TypeOf(field), Requirement.Optional, null, Sensitivity.Personal, string.Empty, [], field.Multiple, null))],
        [form],
        [],
        [],
        ReadingPolicy.Usual(straightThrough: true),
        []);

    private static FieldType TypeOf(PaperField field)
    {
        var key = field.Key;
        bool Has(string word) => key.Contains(word, StringComparison.Ordinal);
        return field.Kind switch
        {
            PaperFieldKind.Kana => Has("holder") ? FieldType.BankHolder : FieldType.NameKana,
            PaperFieldKind.Digits when Has("my_number") => FieldType.MyNumber,
            PaperFieldKind.Digits when Has("postal") => FieldType.Postal,
            PaperFieldKind.Digits when Has("tel") => FieldType.Telephone,
            PaperFieldKind.Digits when Has("bank") => FieldType.BankNumber,
            PaperFieldKind.Digits or PaperFieldKind.Alnum => FieldType.Number,
            PaperFieldKind.Date => FieldType.Date,
            PaperFieldKind.Circle => FieldType.ChoiceCircle,
            PaperFieldKind.Check => FieldType.ChoiceCheck,
            PaperFieldKind.Money => FieldType.Money,
            PaperFieldKind.Signature => FieldType.Signature,
            PaperFieldKind.Kanji when Has("address") => FieldType.Address,
            PaperFieldKind.Kanji when key.EndsWith("name", StringComparison.Ordinal) && !Has("payer") && !Has("hospital") && !Has("agent") && !Has("med.") => FieldType.NameKanji,
            _ => FieldType.Text,
        };
    }

    private static FormRevision Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        return new FormRevision(
            root.GetProperty("form").GetString()!,
            root.GetProperty("revision").GetString()!,
            root.GetProperty("title").GetString()!,
            [.. root.GetProperty("pages").EnumerateArray().Select(page => new PaperPage(
                page.GetProperty("page").GetInt32(), page.GetProperty("width").GetDouble(), page.GetProperty("height").GetDouble()))],
            [.. root.GetProperty("fields").EnumerateArray().Select(Field)],
            path.Replace(".fields.json", ".pdf", StringComparison.Ordinal));
    }

    private static PaperField Field(JsonElement field)
    {
        var kind = field.GetProperty("type").GetString() switch
        {
            "digits" => PaperFieldKind.Digits,
            "text.alnum" => PaperFieldKind.Alnum,
            "text.kana" => PaperFieldKind.Kana,
            "text.kanji" => PaperFieldKind.Kanji,
            "date.wareki" => PaperFieldKind.Date,
            "choice.circle" => PaperFieldKind.Circle,
            "choice.check" => PaperFieldKind.Check,
            "money" => PaperFieldKind.Money,
            "signature" => PaperFieldKind.Signature,
            var other => throw new InvalidDataException($"Unknown field type '{other}'."),
        };
        return new PaperField(
            field.GetProperty("key").GetString()!,
            field.GetProperty("label").GetString()!,
            field.GetProperty("page").GetInt32(),
            kind,
            Rect(field.GetProperty("rect")),
            [.. Items(field, "box_rects").Select(Rect)],
            field.TryGetProperty("right_aligned", out var right) && right.GetBoolean(),
            kind is PaperFieldKind.Date ? Date(field) : null,
            [.. Items(field, "options").Select(option => new PaperOption(
                option.GetProperty("code").GetString()!, option.GetProperty("text").GetString()!, Rect(option.GetProperty("rect"))))],
            field.TryGetProperty("multi", out var multi) && multi.GetBoolean());
    }

    private static PaperDate Date(JsonElement field) => new(
        [.. Items(field, "eras").Select(era => era.GetInt32())],
        field.TryGetProperty("era_fixed", out var isFixed) && isFixed.GetBoolean(),
        field.TryGetProperty("era_rects", out var rects)
            ? rects.EnumerateObject().ToDictionary(era => era.Name[0] - '0', era => Rect(era.Value))
            : [],
        Part(field, "year_rect"),
        Part(field, "month_rect"),
        Part(field, "day_rect"));

    private static MmRect? Part(JsonElement field, string name) =>
        field.TryGetProperty(name, out var rect) && rect.ValueKind is JsonValueKind.Array ? Rect(rect) : null;

    private static List<JsonElement> Items(JsonElement field, string name) =>
        field.TryGetProperty(name, out var items) && items.ValueKind is JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static MmRect Rect(JsonElement rect) => new(rect[0].GetDouble(), rect[1].GetDouble(), rect[2].GetDouble(), rect[3].GetDouble());
}
