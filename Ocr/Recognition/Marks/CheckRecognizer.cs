using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>□レ点: which printed boxes are ticked, crossed or filled.</summary>
internal sealed class CheckRecognizer : IFieldRecognizer
{
    public const string Model = "check";

    private const string Name = "check-marks";

    /// <summary>A tick covers at least this share of a box's inside.</summary>
    private const double Marked = 0.06;

    /// <summary>Less than this is dust.</summary>
    private const double Clean = 0.015;

    /// <summary>A tick beside the box needs this much (share of the box's inside).</summary>
    private const double MarkedBeside = 0.2;

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
                ["weakest"] = marked.Count == 0 ? 0.3 : Math.Min(marked.Min(index => Math.Max(scores[index].Inside, scores[index].Near / 3)), 0.4),
                ["strongestEmpty"] = Enumerable.Range(0, options.Count).Except(marked).Select(index => scores[index].Inside + (scores[index].Near / 3)).DefaultIfEmpty(0).Max(),
                ["none"] = marked.Count == 0 ? 1 : 0,
            },
            flags,
            []);
    }

    private static bool IsMarked((double Inside, double Near) score) => score.Inside >= Marked || (score.Inside >= Clean && score.Near >= MarkedBeside);

    private static bool IsUnclear((double Inside, double Near) score) =>
        !IsMarked(score) && (score.Inside is >= Clean and < Marked || score.Near >= MarkedBeside);
}
