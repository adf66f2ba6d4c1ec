using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>The texts of a line without boxes, weighed from two readings: the whole line, and the line parted into single digits.</summary>
/// <param name="Candidates">Texts with different digits, likeliest first, with shares of belief.</param>
/// <param name="Split">1 where the parted line's best text has the same digits as the whole line's, 0 where others, 0.5 where it could not be parted.</param>
/// <param name="Own">The glyph network's least probability of a digit of the chosen text, 0.5 where the line could not be parted.</param>
/// <param name="Agree">The parted line's share of belief in the chosen text, 0.5 where the line could not be parted.</param>
/// <param name="Cuts">Digits of the chosen text that had to be cut apart.</param>
internal sealed record RankedLine(IReadOnlyList<(string Text, double Share)> Candidates, double Split, double Own, double Agree, int Cuts)
{
    /// <summary>The chance that the whole line is read wrongly with certainty …</summary>
    private const double LineSlip = 0.05;

    /// <summary>… and that the parted one is.</summary>
    private const double SplitSlip = 0.005;

    /// <summary>A text that the parted line does not know has this least probability of a digit.</summary>
    private const double Unknown = 0.05;

    private const int SplitCandidates = 12;

    private const int Joined = 40;

    private const int MostDigits = 24;

    /// <summary>Weighs the readings.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="digits">Reads the split line.</param>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line.</param>
    /// <param name="prior">How likely a text is before anything is read.</param>
    /// <param name="marks">What may stand between the digits, of <c>-(),</c>.</param>
    public static RankedLine Of(
        LineReading line, DigitReader digits, InkLayer ink, IReadOnlyCollection<Region> strokes, Func<string, double> prior, string marks)
    {
        var whole = Shares(line.Candidates.Select(candidate => (candidate.Text, candidate.Probability)));
        var paths = digits.Split(ink, strokes, MostDigits, marks);
        if (paths.Count == 0)
        {
            return new RankedLine(Normalized(whole.Values.Select(text => (text.Text, text.Share * prior(text.Text)))), 0.5, 0.5, 0.5, 0);
        }

        var total = paths.Sum(path => Math.Exp(path.Score - paths[0].Score));
        var split = Shares(paths.Select(path => (path.Text, Math.Exp(path.Score - paths[0].Score) / total)));
        var joint = whole.Keys.Union(split.Keys, StringComparer.Ordinal).Select(number =>
        {
            var seen = whole.GetValueOrDefault(number);
            var single = split.GetValueOrDefault(number);
            var text = single.Text ?? seen.Text;
            return (text, (seen.Share + LineSlip) * (single.Share + SplitSlip) * prior(text));
        });
        var ranked = Normalized(joint);
        var chosen = LineReading.Digits(ranked[0].Text);
        var way = paths.FirstOrDefault(path => string.Equals(LineReading.Digits(path.Text), chosen, StringComparison.Ordinal));
        var same = whole.Count > 0 && string.Equals(Best(whole), Best(split), StringComparison.Ordinal);
        return new RankedLine(
            ranked, same ? 1 : 0, way?.Own ?? Unknown, split.GetValueOrDefault(chosen).Share, way?.Glyphs.Count(glyph => glyph.Cut) ?? 0);
    }

    /// <summary>Lines below one another as one text.</summary>
    /// <param name="lines">The lines, top to bottom; at least one.</param>
    /// <param name="prior">How likely the whole text is before anything is read.</param>
    public static RankedLine Join(IReadOnlyList<RankedLine> lines, Func<string, double> prior)
    {
        IEnumerable<(string Text, double Share)> joint = [(string.Empty, 1)];
        foreach (var line in lines)
        {
            joint = [.. joint
                .SelectMany(begun => line.Candidates.Take(SplitCandidates).Select(next => (begun.Text + next.Text, begun.Share * next.Share)))
                .OrderByDescending(text => text.Item2)
                .Take(Joined)];
        }

        return new RankedLine(
            Normalized(joint.Select(text => (text.Text, text.Share * prior(text.Text)))),
            lines.Min(line => line.Split),
            lines.Min(line => line.Own),
            lines.Min(line => line.Agree),
            lines.Sum(line => line.Cuts));
    }

    /// <summary>Texts by their digits: the likeliest spelling of each, and the share of all its spellings.</summary>
    private static Dictionary<string, (string Text, double Share)> Shares(IEnumerable<(string Text, double Share)> texts) => texts
        .GroupBy(text => LineReading.Digits(text.Text), StringComparer.Ordinal)
        .Where(group => group.Key.Length > 0)
        .ToDictionary(group => group.Key, group => (group.MaxBy(text => text.Share).Text, group.Sum(text => text.Share)), StringComparer.Ordinal);

    private static string Best(Dictionary<string, (string Text, double Share)> texts) => texts.MaxBy(text => text.Value.Share).Key;

    private static List<(string Text, double Share)> Normalized(IEnumerable<(string Text, double Weight)> texts)
    {
        var ordered = texts.OrderByDescending(text => text.Weight).ToList();
        var total = Math.Max(ordered.Sum(text => text.Weight), 1e-12);
        return ordered.ConvertAll(text => (text.Text, text.Weight / total));
    }
}
