using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>Reads year, month and day of a date in one go: laid out side by side at one scale, so that each part's place in the line is known.</summary>
internal sealed class DatePartReader
{
    private const string Characters = "0123456789元";

    private const int WritingHeight = 34;

    private const int Gap = 40;

    private const int LongestPart = 2;

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
        var drawn = parts.Select(strokes => InkLayer.BoundsOf(strokes) is { } box ? ink.Draw(strokes, box) : null).ToList();
        if (drawn.TrueForAll(image => image is null))
        {
            return [.. parts.Select(_ => DatePart.Empty)];
        }

        var (line, places) = Compose(drawn);
        var scores = _network.Read(line).Mask(_set);
        var stepWidth = (double)line.Width / scores.Steps;
        return [.. drawn.Select((image, index) => image is null ? DatePart.Empty : Part(scores, stepWidth, places[index], image))];
    }

    private DatePart Part(MaskedScores scores, double stepWidth, (int From, int To) place, GrayImage image)
    {
        var from = Math.Clamp((int)((place.From - (Gap / 2.0)) / stepWidth), 0, scores.Steps - 1);
        var to = Math.Clamp((int)Math.Ceiling((place.To + (Gap / 2.0)) / stepWidth), from + 1, scores.Steps);
        var slice = scores.Slice(from, to);
        var candidates = CtcDecoder.Decode(slice, mayBegin: MayBegin, mayBe: text => text.Length > 0);
        var (alone, _) = Compose([image]);
        var second = CtcDecoder.Decode(_network.Read(alone).Mask(_set), mayBegin: MayBegin, mayBe: text => text.Length > 0)[0].Text;
        return new DatePart(
            [.. candidates.Where(candidate => candidate.Text.Length > 0)],
            slice.LeastMass(),
            candidates.Count > 0 && string.Equals(second, candidates[0].Text, StringComparison.Ordinal) ? 1 : 0);
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
