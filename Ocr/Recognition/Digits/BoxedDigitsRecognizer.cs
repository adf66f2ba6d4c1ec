using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Numbers in digit boxes: 個人番号, 郵便番号, 口座番号 and others.</summary>
internal sealed class BoxedDigitsRecognizer(DigitReader reader) : IFieldRecognizer
{
    public const string Model = "digits.boxed";

    private const string Name = "ppocr-digits";

    /// <summary>A number with a right check digit may displace the likeliest one only if the network held it this possible, as a share.</summary>
    private const double LeastForCheckDigit = 0.02;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Digits or PaperFieldKind.Alnum && field.Boxes.Count > 0;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (strokes.Count == 0 || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var cells = DigitCells.Of(task.Ink, task.Field.Boxes, strokes);
        if (cells.All(cell => cell.Image is null))
        {
            return Sights.Empty(task, Name);
        }

        var reading = reader.Read(cells);
        var flags = FieldMarks.Of(task, strokes).ToList();
        if (cells.Any(cell => cell.Image is { } image && StrikeDetector.IsStruck(image)))
        {
            flags.Add(ReadingFlags.StruckOut);
        }

        var complete = IsComplete(task, cells);
        if (!complete)
        {
            flags.Add(ReadingFlags.Incomplete);
        }

        var chosen = Choose(task.Type, complete, reading, flags);
        var share = Share(reading, chosen);
        return new FieldSight(
            Name,
            chosen.Text,
            FieldValue.OfText(chosen.Text),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["strength"] = reading.Strength,
                ["margin"] = reading.Margin,
                ["share"] = share,
                ["second"] = reading.SecondAgrees,
                ["tesseract"] = reading.TesseractAgrees,
                ["check"] = CheckOf(task.Type, chosen.Text, flags),
                ["jitter"] = Jitter(cells),
            },
            flags,
            Sights.Alternatives(reading.Candidates.Select(candidate => (candidate.Text, candidate.Probability)), chosen.Text));
    }

    /// <summary>All boxes are filled, or those to one side as the field's alignment asks, without a hole.</summary>
    private static bool IsComplete(FieldTask task, IReadOnlyList<DigitCell> cells)
    {
        var filled = cells.Where(cell => cell.Image is not null).Select(cell => cell.Index).ToList();
        if (filled.Count == cells.Count)
        {
            return true;
        }

        var whole = filled[^1] - filled[0] + 1 == filled.Count;
        var aligned = task.Field.RightAligned ? filled[^1] == cells.Count - 1 : filled[0] == 0;
        return whole && aligned && (task.Field.RightAligned || task.Length is null || task.Length == filled.Count);
    }

    private static DigitSequence Choose(FieldType type, bool complete, DigitReading reading, List<string> flags)
    {
        var best = reading.Candidates[0];
        if (type is not FieldType.MyNumber || !complete || MyNumber.IsValid(best.Text))
        {
            return best;
        }

        // The check digit chooses among what the network held possible; it never invents.
        var valid = reading.Candidates.FirstOrDefault(candidate =>
            candidate.Probability >= best.Probability * LeastForCheckDigit && MyNumber.IsValid(candidate.Text));
        flags.Add(valid is null ? ReadingFlags.CheckDigitFailed : ReadingFlags.CheckDigitDecided);
        return valid ?? best;
    }

    private static double CheckOf(FieldType type, string text, List<string> flags) =>
        type is not FieldType.MyNumber ? 0
        : flags.Contains(ReadingFlags.CheckDigitDecided) ? 0.5
        : MyNumber.IsValid(text) ? 1 : -1;

    /// <summary>The chosen number's share; where a check digit exists, among the numbers that satisfy it.</summary>
    private static double Share(DigitReading reading, DigitSequence chosen)
    {
        var rivals = MyNumber.IsValid(chosen.Text)
            ? reading.Candidates.Where(candidate => MyNumber.IsValid(candidate.Text)).Sum(candidate => candidate.Probability)
            : reading.Candidates.Sum(candidate => candidate.Probability);
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
