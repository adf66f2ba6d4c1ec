using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Digits;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>
/// Reads year, month and day of a date in one go: the digits of all parts are set side by side in one row, each in a place known in
/// advance. Only where that is doubtful is the date read a second time with its parts kept whole and apart.
/// </summary>
internal sealed class DatePartReader(TextLineNetwork network, DigitReader digits)
{
    private const string FirstYear = "元";

    private const string Characters = "0123456789" + FirstYear;

    private const int WritingHeight = 34;

    private const int Gap = 40;

    private const int LongestPart = 2;

    private const int Kept = 6;

    /// <summary>How often a year of one glyph is 元.</summary>
    private const double FirstYearPrior = 0.2;

    /// <summary>The chance that a part kept whole is read wrongly with certainty, and that single digits are.</summary>
    private const double WholeSlip = 0.05;

    private const double RowSlip = 0.02;

    /// <summary>The same for digits that were cut apart.</summary>
    private const double CutSlip = 0.12;

    /// <summary>A row of single digits with a lead like this, on which both readers agree, needs no second reading.</summary>
    private const double ClearLead = 0.9;

    /// <summary>Reads the parts; each is the list of its strokes, empty where nothing is written. The year comes first.</summary>
    public IReadOnlyList<DatePart> Read(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts)
    {
        if (parts.All(part => part.Count == 0))
        {
            return [.. parts.Select(_ => DatePart.Empty)];
        }

        var row = Row(ink, parts);
        if (row is { Clear: true })
        {
            return [.. row.Parts.Select((part, index) => parts[index].Count == 0 ? DatePart.Empty : new DatePart(part, row.Reading.Strength, 1, row.Reading.Own))];
        }

        var whole = Whole(ink, parts);
        return [.. parts.Select((part, index) => part.Count == 0 ? DatePart.Empty : Merge(whole[index], row?.Parts[index], row is { HasCuts: true } ? CutSlip : RowSlip, row?.Reading.Own ?? 0.5))];
    }

    private static DatePart Merge((List<CtcCandidate> Candidates, double Mass) whole, List<CtcCandidate>? row, double rowSlip, double own)
    {
        if (row is null)
        {
            return new DatePart(whole.Candidates, whole.Mass, 0, own);
        }

        var texts = whole.Candidates.Concat(row).Select(candidate => candidate.Text).Distinct(StringComparer.Ordinal);
        var merged = texts
            .Select(text => new CtcCandidate(text, (Share(whole.Candidates, text) + WholeSlip) * (Share(row, text) + rowSlip)))
            .OrderByDescending(candidate => candidate.Probability)
            .Take(Kept)
            .ToList();
        var total = merged.Sum(candidate => candidate.Probability);
        var agree = whole.Candidates.Count > 0 && string.Equals(whole.Candidates[0].Text, row[0].Text, StringComparison.Ordinal);
        return new DatePart([.. merged.Select(candidate => candidate with { Probability = candidate.Probability / total })], whole.Mass, agree ? 1 : 0, own);
    }

    private static double Share(List<CtcCandidate> candidates, string text) =>
        candidates.Find(candidate => string.Equals(candidate.Text, text, StringComparison.Ordinal))?.Probability ?? 0;

    /// <summary>The candidates of each part from one row of single digits; null where a part does not split into one or two.</summary>
    private RowOfParts? Row(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts)
    {
        var split = parts.Select(part => part.Count == 0 ? [] : Cells(digits.Split(ink, part, LongestPart, string.Empty))).ToList();
        if (split.Where((cells, index) => parts[index].Count > 0 && cells.Count == 0).Any())
        {
            return null;
        }

        var cells = split.SelectMany(part => part).Select((cell, index) => cell with { Index = index }).ToList();
        var lonelyYear = split[0].Count == 1;
        var reading = digits.Read(cells, new DigitLetter(FirstYear[0], FirstYearPrior, index => lonelyYear && index == 0));
        var at = 0;
        var result = new List<List<CtcCandidate>>();
        foreach (var part in split)
        {
            var candidates = DigitSequence.Candidates(reading.Characters, [.. reading.Beliefs.Skip(at).Take(part.Count)]);
            result.Add([.. candidates.Where(candidate => MayBegin(candidate.Text)).Take(Kept).Select(candidate => new CtcCandidate(candidate.Text, candidate.Probability))]);
            at += part.Count;
        }

        var cuts = cells.Exists(cell => cell.Cut);
        return new RowOfParts(result, reading, cuts, reading.Agree >= 1 && reading.Margin >= ClearLead && !cuts);
    }

    private static IReadOnlyList<DigitCell> Cells(IReadOnlyList<DigitPath> paths) =>
        paths.Count == 0 ? [] : [.. paths[0].Glyphs.Select((glyph, index) => new DigitCell(index, glyph.Image) { Cut = glyph.Cut })];

    /// <summary>The candidates of each part from a line in which the parts stand apart.</summary>
    private List<(List<CtcCandidate> Candidates, double Mass)> Whole(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts)
    {
        var drawn = parts.Select(strokes => InkLayer.BoundsOf(strokes) is { } box ? ink.Draw(strokes, box) : null).ToList();
        var (line, places) = Compose(drawn);
        var scores = network.Read(line).Mask(network.SetOf(Characters));
        var stepWidth = (double)line.Width / scores.Steps;
        return [.. drawn.Select((image, index) => image is null ? ([], 1) : Part(scores, stepWidth, places[index]))];
    }

    private static (List<CtcCandidate> Candidates, double Mass) Part(MaskedScores scores, double stepWidth, (int From, int To) place)
    {
        var from = Math.Clamp((int)((place.From - (Gap / 2.0)) / stepWidth), 0, scores.Steps - 1);
        var to = Math.Clamp((int)Math.Ceiling((place.To + (Gap / 2.0)) / stepWidth), from + 1, scores.Steps);
        var slice = scores.Slice(from, to);
        var candidates = CtcDecoder.Decode(slice, mayBegin: MayBegin, mayBe: text => text.Length > 0);
        return ([.. candidates.Where(candidate => candidate.Text.Length > 0)], slice.LeastMass());
    }

    private static bool MayBegin(string text) =>
        text.Length <= LongestPart && (text.Length == 1 || !text.Contains(FirstYear, StringComparison.Ordinal));

    private static (GrayImage Line, (int From, int To)[] Places) Compose(List<GrayImage?> parts)
    {
        var tallest = parts.Max(image => image?.Height ?? 0);
        var scaled = parts.Select(image => image is null ? null : Scale(image, tallest)).ToList();
        var line = new GrayImage(Gap + scaled.Sum(image => (image?.Width ?? 0) + Gap), TextLineNetwork.LineHeight);
        var places = new (int, int)[parts.Count];
        var x = Gap;
        for (var i = 0; i < scaled.Count; i++)
        {
            if (scaled[i] is not { } image)
            {
                continue;
            }

            for (var y = 0; y < image.Height; y++)
            {
                image.Row(y).CopyTo(line.Row(y + ((TextLineNetwork.LineHeight - image.Height) / 2))[x..]);
            }

            places[i] = (x, x + image.Width);
            x += image.Width + Gap;
        }

        return (line, places);
    }

    private static GrayImage Scale(GrayImage image, int tallest)
    {
        var scale = (double)WritingHeight / Math.Max(image.Height, tallest * 0.7);
        var width = Math.Max(1, (int)Math.Round(image.Width * scale));
        var height = Math.Clamp((int)Math.Round(image.Height * scale), 1, TextLineNetwork.LineHeight);
        return ImageOps.Resize(image, width, height, scale < 1 ? Interpolation.Area : Interpolation.Cubic);
    }

    /// <summary>The parts read as one row of single digits.</summary>
    /// <param name="Parts">Candidates of each part.</param>
    /// <param name="Reading">The row.</param>
    /// <param name="HasCuts">Whether digits were cut apart.</param>
    /// <param name="Clear">Whether it needs no second reading.</param>
    private sealed record RowOfParts(List<List<CtcCandidate>> Parts, DigitReading Reading, bool HasCuts, bool Clear);
}
