using System.Text.RegularExpressions;
using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Cases;

/// <summary>A field as the case page shows it.</summary>
internal sealed partial class FieldView
{
    private const int MostAlternatives = 5;
    private const double HardlyRead = 0.5;

    public FieldView(ReviewField field, IReadOnlyList<ReviewFinding> findings)
    {
        Field = field;
        Kind = KindOf(field.Definition);
        Findings = [.. findings.Where(finding =>
            finding.Finding.Severity != Severity.Note && finding.AcknowledgedBy is null
            && finding.Finding.Fields.Contains(field.Definition.Key, StringComparer.Ordinal))];
        Display = IsMyNumber ? Mask(field.Display) : field.Display;
        Alternatives = Kind == FieldKind.Text
            ? [.. field.Alternatives.Where(text => !string.Equals(text, field.Display, StringComparison.Ordinal)).Take(MostAlternatives)]
            : [];
        Notes = [.. NotesOf(field)];
    }

    public ReviewField Field { get; }

    public FieldKind Kind { get; }

    public string Key => Field.Definition.Key;

    public string Label => Field.Definition.Label;

    public bool IsMyNumber => Field.Definition.Sensitivity == Sensitivity.MyNumber;

    public bool IsDoubtful => !Field.Accepted;

    /// <summary>Nothing written and nothing to look at: shown folded.</summary>
    public bool IsFolded => !IsDoubtful && Field.DecidedBy is null && Findings.Count == 0 && (Field.Value is null || Field.Value.IsEmpty);

    /// <summary>Findings on this field that nobody has acknowledged.</summary>
    public IReadOnlyList<ReviewFinding> Findings { get; }

    public string Display { get; }

    public IReadOnlyList<string> Alternatives { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>What stands on paper or in the export, where it differs from what is shown; never for a My Number.</summary>
    public string? Written => IsMyNumber || string.IsNullOrEmpty(Field.Written) || string.Equals(Field.Written, Field.Display, StringComparison.Ordinal)
        ? null
        : Field.Written;

    public string? Ledger => Field.LedgerDisplay is { Length: > 0 } text ? (IsMyNumber ? Mask(text) : text) : null;

    /// <summary>Colour class of the gravest open finding on this field, or null.</summary>
    public string? FoundTone => Findings.Count == 0 ? null : Words.Tone(Findings.Min(finding => finding.Finding.Severity));

    /// <summary>Whether the ledger holds something else for the person, which is shown even when the field needs no eye.</summary>
    public bool DiffersFromLedger => Field.Flags.Contains(ReadingFlags.LedgerDiffers, StringComparer.Ordinal);

    /// <summary>Whether the value may be longer than a line.</summary>
    public bool IsLong => Field.Definition.Type is FieldType.Address;

    public string State => IsDoubtful ? "doubt" : Field.DecidedBy is null ? "plain" : "decided";

    public string? InputMode => Field.Definition.Type is FieldType.MyNumber or FieldType.Number or FieldType.Postal or FieldType.Telephone or FieldType.BankNumber or FieldType.Money
        ? "numeric"
        : null;

    public string? Box => Field.Box is { } box ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{box.X} {box.Y} {box.Width} {box.Height}") : null;

    public bool IsChosen(string code) => Field.Value?.Codes.Contains(code, StringComparer.Ordinal) == true;

    /// <summary>Hides all but the last four digits of anything as long as a My Number, however it is spaced.</summary>
    internal static string Mask(string text) => TwelveDigits().Replace(text, match =>
    {
        var digits = string.Concat(match.Value.Where(letter => letter is (>= '0' and <= '9') or (>= '０' and <= '９')));
        return new string('*', digits.Length - 4) + digits[^4..];
    });

    private static FieldKind KindOf(FieldDefinition definition) => definition.Type switch
    {
        _ when definition.Sensitivity == Sensitivity.MyNumber => FieldKind.MyNumber,
        FieldType.Signature => FieldKind.Flag,
        FieldType.ChoiceCircle or FieldType.ChoiceCheck when definition.Multiple || definition.Options.Count == 1 => FieldKind.Check,
        FieldType.ChoiceCircle or FieldType.ChoiceCheck => FieldKind.Radio,
        _ => FieldKind.Text,
    };

    private static IEnumerable<string> NotesOf(ReviewField field)
    {
        if (!field.Accepted && field.Confidence is { } confidence)
        {
            yield return field.Value is null && !string.IsNullOrEmpty(field.Written) ? "値にできません"
                : confidence < HardlyRead ? "読取に自信がありません"
                : "読取があいまいです";
        }

        foreach (var flag in field.Flags)
        {
            if (Words.Flag(flag) is { } word)
            {
                yield return word;
            }
        }
    }

    [GeneratedRegex("[0-9０-９](?:[ 　\\-－]?[0-9０-９]){11,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwelveDigits();
}
