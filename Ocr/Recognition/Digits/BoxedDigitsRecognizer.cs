using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Numbers in digit boxes: 個人番号, 郵便番号, 口座番号 and others.</summary>
internal sealed class BoxedDigitsRecognizer(DigitReader reader) : IFieldRecognizer
{
    public const string Model = "digits.boxed";

    private const string Name = "digit-boxes";

    /// <summary>みなし2号 have a 被保険者番号 that begins with H; they are few.</summary>
    private static readonly DigitLetter Insured = new('H', 0.03, index => index == 0);

    /// <summary>A number with a right check digit may displace the likeliest one only if the readers held it this possible, as a share.</summary>
    private const double LeastForCheckDigit = 0.02;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Digits or PaperFieldKind.Alnum && field.Boxes.Count > 0;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (!task.Ink.HoldDigit(strokes) || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var cells = DigitCells.Of(task.Ink, task.Field.Boxes, strokes);
        if (cells.All(cell => cell.Image is null))
        {
            return Sights.Empty(task, Name);
        }

        var check = NumberCheck.Of(task.Type, task.Field.Label);
        var reading = reader.Read(cells, MayHoldLetter(task) ? Insured : null);
        var flags = FieldMarks.Of(task, strokes).ToList();
        if (cells.Any(cell => cell.Image is { } image && StrikeDetector.IsStruck(image)))
        {
            flags.Add(ReadingFlags.StruckOut);
        }

        var complete = IsComplete(task, cells, check, reading);
        if (!complete)
        {
            flags.Add(ReadingFlags.Incomplete);
        }

        var chosen = Choose(check, complete, reading, flags);
        return new FieldSight(
            Name,
            chosen.Text,
            FieldValue.OfText(chosen.Text),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["strength"] = reading.Strength,
                ["margin"] = reading.Margin,
                ["share"] = Share(check, reading, chosen),
                ["agree"] = reading.Agree,
                ["own"] = reading.Own,
                ["check"] = CheckOf(check, chosen.Text, flags),
                ["cut"] = cells.Count(cell => cell.Cut),
                ["jitter"] = Jitter(cells),
            },
            flags,
            Sights.Alternatives(reading.Candidates.Select(candidate => (candidate.Text, candidate.Probability)), chosen.Text));
    }

    private static bool MayHoldLetter(FieldTask task) =>
        task.Field.Kind is PaperFieldKind.Alnum || task.Field.Label.Contains("被保険者番号", StringComparison.Ordinal);

    /// <summary>
    /// All boxes are filled; or those to one side as the field's alignment asks, without a hole; or as many without a hole, to either
    /// side, as a shorter number of the field's kind has, and its check digit fits.
    /// </summary>
    private static bool IsComplete(FieldTask task, IReadOnlyList<DigitCell> cells, NumberCheck? check, DigitReading reading)
    {
        var filled = cells.Where(cell => cell.Image is not null).Select(cell => cell.Index).ToList();
        if (filled.Count == cells.Count)
        {
            return true;
        }

        if (filled[^1] - filled[0] + 1 != filled.Count)
        {
            return false;
        }

        var atEnd = filled[^1] == cells.Count - 1;
        if ((atEnd || filled[0] == 0) && check is not null && check.Lengths.Contains(filled.Count))
        {
            return reading.Candidates.Any(candidate => IsPossible(candidate, reading) && check.IsValid(candidate.Text));
        }

        return task.Field.RightAligned ? atEnd : filled[0] == 0 && (task.Length is null || task.Length == filled.Count);
    }

    private static bool IsPossible(DigitSequence candidate, DigitReading reading) =>
        candidate.Probability >= reading.Candidates[0].Probability * LeastForCheckDigit;

    private static DigitSequence Choose(NumberCheck? check, bool complete, DigitReading reading, List<string> flags)
    {
        var best = reading.Candidates[0];
        if (check is null || !complete || check.IsValid(best.Text))
        {
            return best;
        }

        // The check digit chooses among what the readers held possible; it never invents.
        var valid = reading.Candidates.FirstOrDefault(candidate => IsPossible(candidate, reading) && check.IsValid(candidate.Text));
        flags.Add(valid is null ? ReadingFlags.CheckDigitFailed : ReadingFlags.CheckDigitDecided);
        return valid ?? best;
    }

    private static double CheckOf(NumberCheck? check, string text, List<string> flags) =>
        check is null ? 0
        : flags.Contains(ReadingFlags.CheckDigitDecided) ? 0.5
        : check.IsValid(text) ? 1 : -1;

    /// <summary>The chosen number's share; where a check digit exists, among the numbers that satisfy it.</summary>
    private static double Share(NumberCheck? check, DigitReading reading, DigitSequence chosen)
    {
        var fits = check?.IsValid(chosen.Text) == true;
        var rivals = reading.Candidates.Where(candidate => !fits || check!.IsValid(candidate.Text)).Sum(candidate => candidate.Probability);
        return chosen.Probability / Math.Max(rivals, 1e-12);
    }

    /// <summary>How much the digits' heights differ, as a share: print has one height, a hand has many.</summary>
    internal static double Jitter(IReadOnlyList<DigitCell> cells)
    {
        var heights = cells.Where(cell => cell.Image is not null).Select(cell => (double)cell.Image!.Height).ToList();
        if (heights.Count < 3)
        {
            return 0.05;
        }

        var mean = heights.Average();
        return Math.Sqrt(heights.Average(height => (height - mean) * (height - mean))) / mean;
    }
}
