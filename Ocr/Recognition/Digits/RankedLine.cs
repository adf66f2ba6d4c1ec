using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>The texts of a line without boxes, weighed from two readings: the whole line, and the line split into single digits.</summary>
/// <param name="Candidates">Texts with different digits, likeliest first, with shares of belief.</param>
/// <param name="Split">1 where the split line has the same digits as the best text, 0 where others, 0.5 where it could not be split.</param>
internal sealed record RankedLine(IReadOnlyList<(string Text, double Share)> Candidates, double Split)
{
    /// <summary>What the split line counts, against 1 for the whole line.</summary>
    private const double SplitWeight = 0.6;

    /// <summary>Weighs the readings.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="digits">Reads the split line.</param>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line.</param>
    /// <param name="prior">How likely a text is before anything is read.</param>
    public static RankedLine Of(LineReading line, DigitReader digits, InkLayer ink, IReadOnlyCollection<Region> strokes, Func<string, double> prior)
    {
        var split = GlyphSplitter.Split(ink, strokes);
        var candidates = line.Candidates.Select(candidate => (candidate.Text, Weight: candidate.Probability * prior(candidate.Text))).ToList();
        string? single = null;
        if (split is { } glyphs)
        {
            var read = digits.Read(glyphs.Cells, withOpinions: false);
            single = Joined(read.Candidates[0].Text, glyphs.DashesAfter);
            candidates.AddRange(read.Candidates.Take(8).Select(candidate => Joined(candidate.Text, glyphs.DashesAfter))
                .Zip(read.Candidates, (text, candidate) => (text, SplitWeight * candidate.Probability * prior(text))));
        }

        var merged = candidates
            .GroupBy(candidate => LineReading.Digits(candidate.Text), StringComparer.Ordinal)
            .Select(group => (group.MaxBy(candidate => candidate.Weight).Text, Weight: group.Sum(candidate => candidate.Weight)))
            .OrderByDescending(candidate => candidate.Weight)
            .ToList();
        var total = Math.Max(merged.Sum(candidate => candidate.Weight), 1e-12);
        var same = single is null ? 0.5 : string.Equals(LineReading.Digits(single), LineReading.Digits(merged[0].Text), StringComparison.Ordinal) ? 1 : 0;
        return new RankedLine([.. merged.Select(candidate => (candidate.Text, candidate.Weight / total))], same);
    }

    private static string Joined(string digits, IReadOnlyList<int> dashesAfter)
    {
        var text = digits;
        foreach (var position in dashesAfter.Where(position => position > 0 && position < digits.Length).OrderDescending())
        {
            text = text.Insert(position, "-");
        }

        return text;
    }
}
