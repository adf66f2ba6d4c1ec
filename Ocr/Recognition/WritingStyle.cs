using Rpa.Ocr.Recognition.Digits;

namespace Rpa.Ocr.Recognition;

/// <summary>Whether a page is filled by hand or by a printer. One page is filled in one way, so its fields are judged together.</summary>
/// <param name="Hand">Probability of handwriting, 0 to 1; 0.5 where nothing tells.</param>
internal sealed record WritingStyle(double Hand)
{
    /// <summary>Digits of print have one height; the spread of their heights (share) is below this …</summary>
    private const double PrintJitter = 0.03;

    /// <summary>… and above this in any hand.</summary>
    private const double HandJitter = 0.06;

    /// <summary>Whether the page counts as written by hand.</summary>
    public bool IsHand => Hand >= 0.5;

    /// <summary>Judges a page by its rows of digits, or where it has none by how well its text reads.</summary>
    public static WritingStyle Of(IEnumerable<FieldSight> sights)
    {
        var all = sights.ToList();
        var jitter = all
            .Where(sight => string.Equals(sight.Model, BoxedDigitsRecognizer.Model, StringComparison.Ordinal) && sight.Text is { Length: >= 3 })
            .Select(sight => sight.Features["jitter"])
            .ToList();
        if (jitter.Count > 0)
        {
            return new WritingStyle(Math.Clamp((jitter.Average() - PrintJitter) / (HandJitter - PrintJitter), 0, 1));
        }

        var agreements = all.Where(sight => sight.Features.ContainsKey("repeats")).Select(sight => sight.Features["repeats"]).ToList();
        return new WritingStyle(agreements.Count == 0 ? 0.5 : Math.Clamp((0.95 - agreements.Average()) * 4, 0, 1));
    }
}
