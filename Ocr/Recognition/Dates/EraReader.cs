using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Recognition.Marks;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>Finds the circled era.</summary>
internal static class EraReader
{
    /// <summary>Reads the circles of a date field.</summary>
    public static EraChoice Read(InkLayer ink, PaperDate layout)
    {
        if (layout.EraFixed || layout.EraRects.Count == 0)
        {
            var printed = layout.Eras.Count > 0 ? layout.Eras.ToDictionary(code => code, _ => 1.0 / layout.Eras.Count) : new Dictionary<int, double> { [5] = 1 };
            return new EraChoice(printed, layout.Eras.Count == 1 ? 1 : 0, false, false);
        }

        var codes = layout.EraRects.Keys.Order().ToList();
        var words = codes.Select(code => layout.EraRects[code]).ToList();
        var scores = RingScorer.Score(ink, words);
        var choice = RingChoice.Of(scores, MarkShare.Of(ink, Around(words), words));
        var weights = scores.Select((score, index) => choice.Ring ? Math.Pow(Math.Max(score, 0.02), 4) : choice.Chosen.Contains(index) ? 1 : 0.05).ToList();
        var total = weights.Sum();
        var beliefs = codes.Select((code, index) => (code, Belief: choice.None ? 1.0 / codes.Count : weights[index] / total))
            .ToDictionary(pair => pair.code, pair => pair.Belief);
        return new EraChoice(beliefs, choice.Ring ? choice.Clear : choice.Clear / 2, choice.None, choice.Chosen.Count > 1);
    }

    /// <summary>The eras and what may be drawn around them, without the writing to their right.</summary>
    private static MmRect Around(List<MmRect> words)
    {
        const double reach = 1.5;
        var left = words.Min(word => word.X) - reach;
        var top = words.Min(word => word.Y) - reach;
        return new MmRect(left, top, words.Max(word => word.Right) - left, words.Max(word => word.Bottom) + reach - top);
    }
}
