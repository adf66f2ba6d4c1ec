using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>□レ点: which printed boxes are ticked, crossed or filled.</summary>
internal sealed class CheckRecognizer : IFieldRecognizer
{
    public const string Model = "check";

    private const string Name = "check-marks";

    /// <summary>A tick darkens at least this share of a box's inside.</summary>
    private const double MarkedInside = 0.08;

    /// <summary>Less than this, inside and as strokes, is dust.</summary>
    private const double Clean = 0.012;

    /// <summary>Strokes on or around a box have at least this much ink, as a share of the box.</summary>
    private const double MarkedStrokes = 0.05;

    public double MarginMm => 2.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Check && field.Options.Count > 0;

    public FieldSight Read(FieldTask task)
    {
        var options = task.Field.Options;
        var scores = CheckScorer.Score(task.Ink, [.. options.Select(option => option.Rect)]);
        var marked = Enumerable.Range(0, options.Count).Where(index => IsMarked(scores[index])).ToList();
        var flags = new List<string>();
        if (marked.Count > 1 && !task.Field.Multiple)
        {
            flags.Add(ReadingFlags.TwoChoices);
        }

        if (scores.Any(IsUnclear))
        {
            flags.Add(ReadingFlags.UnclearMark);
        }

        var chosen = marked.Select(index => options[index]).ToList();
        return new FieldSight(
            Name,
            chosen.Count == 0 ? null : string.Join('・', chosen.Select(option => option.Text)),
            FieldValue.OfCodes(chosen.Select(option => option.Code)),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["weakest"] = marked.Count == 0 ? 0.3 : Math.Min(marked.Min(index => Ink(scores[index])), 0.4),
                ["strongestEmpty"] = Enumerable.Range(0, options.Count).Except(marked).Select(index => Ink(scores[index])).DefaultIfEmpty(0).Max(),
                ["none"] = marked.Count == 0 ? 1 : 0,
            },
            flags,
            []);
    }

    private static double Ink((double Inside, double Strokes) score) => Math.Max(score.Inside, score.Strokes);

    private static bool IsMarked((double Inside, double Strokes) score) =>
        score.Inside >= MarkedInside || score.Strokes >= MarkedStrokes;

    private static bool IsUnclear((double Inside, double Strokes) score) => !IsMarked(score) && Math.Min(score.Inside, score.Strokes) >= Clean;
}
