using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Digits;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>
/// Reads year, month and day of a date in one go. The network reads rows of digits well and lone digits badly: so the digits of all
/// parts are set side by side in one row, each in a place known in advance. A second reading keeps the parts whole and apart.
/// </summary>
internal sealed class DatePartReader
{
    private const string Characters = "0123456789元";

    private const int WritingHeight = 34;

    private const int Gap = 40;

    private const int LongestPart = 2;

    private const int Kept = 6;

    /// <summary>What the row of single digits counts, against the parts kept whole.</summary>
    private const double RowWeight = 0.7;

    private readonly TextLineNetwork _network;
    private readonly CharacterSet _set;

    public DatePartReader(TextLineNetwork network)
    {
        _network = network;
        _set = network.SetOf(Characters);
    }

    /// <summary>Reads the parts; each is the list of its strokes, empty where nothing is written.</summary>
    public IReadOnlyList<DatePart> Read(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts)
    {
        if (parts.All(part => part.Count == 0))
        {
            return [.. parts.Select(_ => DatePart.Empty)];
        }

        var whole = Whole(ink, parts);
        var row = Row(ink, parts);
        return [.. parts.Select((part, index) => part.Count == 0 ? DatePart.Empty : Merge(whole[index], row?[index]))];
    }

    private static DatePart Merge((List<CtcCandidate> Candidates, double Mass) whole, List<CtcCandidate>? row)
    {
        if (row is null)
        {
            return new DatePart(whole.Candidates, whole.Mass, 0);
        }

        var merged = row.ConvertAll(candidate => (candidate.Text, Weight: candidate.Probability * RowWeight))
            .Concat(whole.Candidates.Select(candidate => (candidate.Text, Weight: candidate.Probability * (1 - RowWeight))))
            .GroupBy(candidate => candidate.Text, StringComparer.Ordinal)
            .Select(group => new CtcCandidate(group.Key, group.Sum(candidate => candidate.Weight)))
            .OrderByDescending(candidate => candidate.Probability)
            .Take(Kept)
            .ToList();
        var agree = whole.Candidates.Count > 0 && string.Equals(whole.Candidates[0].Text, row[0].Text, StringComparison.Ordinal);
        return new DatePart(merged, whole.Mass, agree ? 1 : 0);
    }

    /// <summary>The candidates of each part from one row of single digits; null where a part does not split into one or two.</summary>
    private List<List<CtcCandidate>>? Row(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts)
    {
        var split = parts.Select(part => part.Count == 0 ? [] : GlyphSplitter.Split(ink, part)?.Cells ?? []).ToList();
        if (split.Where((cells, index) => parts[index].Count > 0 && cells.Count is 0 or > LongestPart).Any())
        {
            return null;
        }

        var row = DigitRow.Of([.. split.SelectMany(cells => cells)]);
        var beliefs = row.Beliefs(_network.Read(row.Image).Mask(_set));
        var at = 0;
        var result = new List<List<CtcCandidate>>();
        foreach (var cells in split)
        {
            var part = DigitSequence.Candidates(_set.Characters, [.. beliefs.Skip(at).Take(cells.Count)]);
            result.Add([.. part.Where(candidate => MayBegin(candidate.Text)).Take(Kept).Select(candidate => new CtcCandidate(candidate.Text, candidate.Probability))]);
            at += cells.Count;
        }

        return result.Exists(part => part.Count == 0) && result.Where((part, index) => part.Count == 0 && parts[index].Count > 0).Any() ? null : result;
    }

    /// <summary>The candidates of each part from a line in which the parts stand apart.</summary>
    private List<(List<CtcCandidate> Candidates, double Mass)> Whole(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts)
    {
        var drawn = parts.Select(strokes => InkLayer.BoundsOf(strokes) is { } box ? ink.Draw(strokes, box) : null).ToList();
        var (line, places) = Compose(drawn);
        var scores = _network.Read(line).Mask(_set);
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
        text.Length <= LongestPart && (text.Length == 1 || !text.Contains('元', StringComparison.Ordinal));

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
}
