using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>The texts of a line without boxes, weighed from two readings: the whole line, and the line split into single digits.</summary>
/// <param name="Candidates">Texts with different digits, likeliest first, with shares of belief.</param>
/// <param name="Split">1 where the split line has the same digits as the whole line, 0 where others, 0.5 where it could not be split.</param>
/// <param name="Own">The glyph network's least probability of a digit, 0.5 where the line could not be split.</param>
/// <param name="Agree">Share of the single digits on which both readers agree, 0.5 where the line could not be split.</param>
/// <param name="Cuts">Digits that had to be cut apart.</param>
internal sealed record RankedLine(IReadOnlyList<(string Text, double Share)> Candidates, double Split, double Own, double Agree, int Cuts)
{
    /// <summary>The chance that the whole line is read wrongly with certainty …</summary>
    private const double LineSlip = 0.03;

    /// <summary>… that the split one is, where gaps part its digits …</summary>
    private const double SplitSlip = 0.01;

    /// <summary>… and where digits that touch were cut apart.</summary>
    private const double CutSlip = 0.12;

    /// <summary>A text with another number of digits than the split line is this much less likely for each where gaps part the digits …</summary>
    private const double OtherCount = 0.2;

    /// <summary>… and this much where some were cut apart, since a cut more or less is soon made.</summary>
    private const double OtherCountCut = 0.6;

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
        if (digits.Split(ink, strokes, MostDigits, marks) is not { } glyphs)
        {
            return new RankedLine(Normalized(whole.Values.Select(text => (text.Text, text.Share * prior(text.Text)))), 0.5, 0.5, 0.5, 0);
        }

        var read = digits.Read(glyphs.Cells);
        var split = Shares(read.Candidates.Take(SplitCandidates).Select(candidate => (glyphs.TextOf(candidate.Text), candidate.Probability)));
        var cuts = glyphs.Cells.Count(cell => cell.Cut);
        var slip = cuts > 0 ? CutSlip : SplitSlip;
        var joint = whole.Keys.Union(split.Keys, StringComparer.Ordinal).Select(number =>
        {
            var seen = whole.GetValueOrDefault(number);
            var single = split.GetValueOrDefault(number);
            var text = seen.Text ?? single.Text;
            var count = Math.Pow(cuts > 0 ? OtherCountCut : OtherCount, Math.Abs(number.Length - glyphs.Cells.Count));
            return (text, (seen.Share + LineSlip) * (single.Share + (slip * count)) * prior(text));
        });
        var same = whole.Count > 0 && string.Equals(Best(whole), Best(split), StringComparison.Ordinal);
        return new RankedLine(Normalized(joint), same ? 1 : 0, read.Own, read.Agree, cuts);
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
