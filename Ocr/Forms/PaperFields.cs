using System.Globalization;
using Rpa.Ocr.Forms.Fields;
using Rpa.Ocr.Forms.Matching;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms;

/// <summary>Turns a place and the field it is taken for into what the file of a revision holds.</summary>
internal static class PaperFields
{
    /// <summary>Printed words less alike than this are not the option.</summary>
    private const double LeastLikeness = 0.4;

    /// <summary>The field, and what must be completed by hand before it can be used; null where nothing must.</summary>
    public static (PaperField Paper, string? Lost) Of(FieldCandidate candidate, FieldDefinition field)
    {
        var options = candidate.Options.Count > 0 ? OptionsOf(candidate, field) : [];
        var lost = field.Options.Where(option => options.TrueForAll(printed => !string.Equals(printed.Code, option.Code, StringComparison.Ordinal))).ToList();
        var paper = new PaperField(
            field.Key,
            candidate.Labels is [var printed, ..] ? printed : field.Label,
            candidate.Page,
            KindOf(candidate, field.Type),
            candidate.Rect,
            candidate.Boxes,
            candidate.Boxes.Count > 0 && candidate.Labels.Any(label => label.Contains("口座番号", StringComparison.Ordinal)),
            candidate.Date,
            options,
            field.Multiple);
        return (paper, candidate.Options.Count > 0 && lost.Count > 0
            ? $"要確認: 選択肢 {string.Join('・', lost.Select(option => $"{option.Code} {option.Text}"))} が見つかりません。options に足して行頭の # を外してください。"
            : null);
    }

    /// <summary>A place that fits no field, under a name that must be replaced.</summary>
    public static PaperField Unnamed(FieldCandidate candidate, int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"unknown.{number}"),
        candidate.Labels is [var printed, ..] ? printed : "？",
        candidate.Page,
        candidate.Kind,
        candidate.Rect,
        candidate.Boxes,
        false,
        candidate.Date,
        [.. candidate.Options.Select((option, index) => new PaperOption((index + 1).ToString(CultureInfo.InvariantCulture), option.Text, option.Rect))],
        false);

    /// <summary>Where nothing printed says how the writing is laid out, the meaning of the field does.</summary>
    private static PaperFieldKind KindOf(FieldCandidate candidate, FieldType type) => candidate.Kind switch
    {
        PaperFieldKind.Kanji or PaperFieldKind.Signature => type switch
        {
            FieldType.NameKana or FieldType.BankHolder => PaperFieldKind.Kana,
            FieldType.Telephone or FieldType.Number or FieldType.BankNumber => PaperFieldKind.Digits,
            FieldType.Money => PaperFieldKind.Money,
            FieldType.Signature => PaperFieldKind.Signature,
            _ => PaperFieldKind.Kanji,
        },
        var kind => kind,
    };

    /// <summary>Each printed word is the option that it is most like; the surest pairs are settled first.</summary>
    private static List<PaperOption> OptionsOf(FieldCandidate candidate, FieldDefinition field)
    {
        var pairs = candidate.Options
            .SelectMany(printed => field.Options.Select(option => (Printed: printed, Option: option, Likeness: FieldMatcher.OptionLikeness(printed.Text, option.Text))))
            .Where(pair => pair.Likeness >= LeastLikeness)
            .OrderByDescending(pair => pair.Likeness);
        var found = new Dictionary<string, PrintedOption>(StringComparer.Ordinal);
        foreach (var (printed, option, _) in pairs)
        {
            if (!found.ContainsKey(option.Code) && !found.ContainsValue(printed))
            {
                found[option.Code] = printed;
            }
        }

        // One word left and one option left: they are each other.
        var (words, options) = (candidate.Options.Where(printed => !found.ContainsValue(printed)).ToList(), field.Options.Where(option => !found.ContainsKey(option.Code)).ToList());
        if (words.Count == 1 && options.Count == 1)
        {
            found[options[0].Code] = words[0];
        }

        return [.. field.Options.Where(option => found.ContainsKey(option.Code)).Select(option => new PaperOption(option.Code, found[option.Code].Text, found[option.Code].Rect))];
    }
}
