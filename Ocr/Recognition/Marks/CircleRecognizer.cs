using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>丸囲み: which printed word is ringed.</summary>
internal sealed class CircleRecognizer : IFieldRecognizer
{
    public const string Model = "circle";

    private const string Name = "rings";

    public double MarginMm => 3;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Circle && field.Options.Count > 0;

    public FieldSight Read(FieldTask task)
    {
        var options = task.Field.Options;
        var words = options.Select(option => option.Rect).ToList();
        var scores = RingScorer.Score(task.Ink, words);
        var shares = MarkShare.Of(task.Ink, task.Field.Rect, words);
        var choice = RingChoice.Of(scores, shares);
        var flags = new List<string>();
        if (choice.Chosen.Count > 1 && !task.Field.Multiple)
        {
            flags.Add(ReadingFlags.TwoChoices);
        }
        else if (choice.Unclear)
        {
            flags.Add(ReadingFlags.UnclearMark);
        }

        var chosen = choice.Chosen.Order().Select(index => options[index]).ToList();
        var ordered = scores.OrderDescending().ToList();
        return new FieldSight(
            Name,
            chosen.Count == 0 ? null : string.Join('・', chosen.Select(option => option.Text)),
            FieldValue.OfCodes(chosen.Select(option => option.Code)),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["best"] = choice.None ? 0.6 : ordered[0],
                ["lead"] = choice.None ? 0.6 : ordered[0] - (ordered.Count > 1 ? ordered[1] : 0),
                ["other"] = choice.Ring ? 0 : 1,
                ["clear"] = choice.Clear,
                ["trace"] = choice.None ? ordered[0] : 0,
                ["ink"] = choice.None ? shares.Sum() : 0,
            },
            flags,
            [.. Enumerable.Range(0, options.Count)
                .Where(index => !choice.Chosen.Contains(index) && scores[index] > 0.3)
                .OrderByDescending(index => scores[index])
                .Select(index => new ReadingAlternative(FieldValue.OfCodes(options[index].Code), Math.Round(scores[index] / Math.Max(scores.Sum(), 1e-6), 4)))]);
    }
}
