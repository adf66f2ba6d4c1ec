using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Shares the strokes of a row of digit boxes among the boxes. A digit that leans over its frame stays whole; a stroke of several
/// digits (they touch, or a line runs through them) is cut where its ink is thinnest near the frames.
/// </summary>
internal static class DigitCells
{
    /// <summary>A stroke wider than this many boxes is more than one digit.</summary>
    private const double WideInBoxes = 1.4;

    /// <summary>A narrower stroke is more than one digit if it is wider than this (boxes) and has this share of its ink in a box without a digit of its own.</summary>
    private const double PairInBoxes = 0.9;

    private const double PairShare = 0.25;

    /// <summary>How far from a frame a stroke may be cut (boxes).</summary>
    private const double CutReach = 0.25;

    /// <summary>Ink that is lower than this (share of the box height) is a dot or a dash, not a digit.</summary>
    private const double LeastHeight = 0.22;

    /// <summary>The cells in the order of the boxes.</summary>
    public static IReadOnlyList<DigitCell> Of(InkLayer ink, IReadOnlyList<MmRect> boxes, IReadOnlyList<Region> strokes)
    {
        var frames = boxes.Select(ink.Crop.InCrop).ToList();
        var own = frames.Select(_ => new List<Region>()).ToList();
        var pairs = new List<Region>();
        var shared = new List<Region>();
        foreach (var stroke in strokes)
        {
            if (stroke.Box.Width > WideInBoxes * frames[0].Width)
            {
                shared.Add(stroke);
            }
            else if (stroke.Box.Width > PairInBoxes * frames[0].Width)
            {
                pairs.Add(stroke);
            }
            else
            {
                own[Nearest(frames, Middle(stroke.Box))].Add(stroke);
            }
        }

        var alone = own.ConvertAll(list => list.Exists(stroke => stroke.Box.Height >= LeastHeight * frames[0].Height));
        foreach (var stroke in pairs)
        {
            if (Second(ink, stroke, frames) is { } other && !alone[other])
            {
                shared.Add(stroke);
            }
            else
            {
                own[Nearest(frames, Middle(stroke.Box))].Add(stroke);
            }
        }

        var cuts = shared.ConvertAll(stroke => (stroke, Cuts(ink, stroke, frames)));
        return [.. frames.Select((frame, index) => Cell(ink, index, frame, own[index], cuts))];
    }

    /// <summary>The box that holds the second most of a stroke's ink, if that is enough for a digit.</summary>
    private static int? Second(InkLayer ink, Region stroke, List<PixelBox> frames)
    {
        var columns = Columns(ink, stroke);
        var shares = frames.ConvertAll(frame => columns.Where((_, i) => stroke.Box.X + i >= frame.X && stroke.Box.X + i < frame.X + frame.Width).Sum());
        var best = Nearest(frames, Middle(stroke.Box));
        var other = Enumerable.Range(0, frames.Count).Where(index => index != best).MaxBy(index => shares[index]);
        return other != best && shares[other] >= PairShare * columns.Sum() ? other : null;
    }

    /// <summary>Where a stroke is cut, for each box: from, to (exclusive), in pixels of the crop.</summary>
    private static List<(int From, int To)> Cuts(InkLayer ink, Region stroke, List<PixelBox> frames)
    {
        var columns = Columns(ink, stroke);
        int Thinnest(PixelBox left, PixelBox right)
        {
            var frame = (left.X + left.Width + right.X) / 2;
            var reach = (int)(CutReach * left.Width);
            return Enumerable.Range(frame - reach, (2 * reach) + 1)
                .OrderBy(x => x < stroke.Box.X || x >= stroke.Box.X + stroke.Box.Width ? 0 : columns[x - stroke.Box.X])
                .ThenBy(x => Math.Abs(x - frame))
                .First();
        }

        var borders = frames.Zip(frames.Skip(1), Thinnest).ToList();
        return [.. frames.Select((frame, index) => (
            index == 0 ? Math.Min(frame.X, stroke.Box.X) : borders[index - 1],
            index == frames.Count - 1 ? Math.Max(frame.X + frame.Width, stroke.Box.X + stroke.Box.Width) : borders[index]))];
    }

    /// <summary>Ink pixels of a stroke, column by column.</summary>
    private static int[] Columns(InkLayer ink, Region stroke)
    {
        var counts = new int[stroke.Box.Width];
        for (var x = 0; x < counts.Length; x++)
        {
            for (var y = stroke.Box.Y; y < stroke.Box.Y + stroke.Box.Height; y++)
            {
                counts[x] += ink.LabelAt(stroke.Box.X + x, y) == stroke.Label ? 1 : 0;
            }
        }

        return counts;
    }

    private static int Nearest(List<PixelBox> frames, double x)
    {
        var best = 0;
        for (var i = 1; i < frames.Count; i++)
        {
            if (Math.Abs(x - Middle(frames[i])) < Math.Abs(x - Middle(frames[best])))
            {
                best = i;
            }
        }

        return best;
    }

    private static double Middle(PixelBox frame) => frame.X + (frame.Width / 2.0);

    private static DigitCell Cell(
        InkLayer ink, int index, PixelBox frame, List<Region> own, List<(Region Stroke, List<(int From, int To)> Cuts)> shared)
    {
        var crossing = shared
            .Where(item => item.Stroke.Box.X < item.Cuts[index].To && item.Stroke.Box.X + item.Stroke.Box.Width > item.Cuts[index].From)
            .ToList();
        var box = InkLayer.BoundsOf(own);
        foreach (var (stroke, cuts) in crossing)
        {
            var (from, to) = cuts[index];
            var cut = new PixelBox(from, stroke.Box.Y, Math.Max(to - from, 1), stroke.Box.Height);
            box = box is { } known ? Union(known, cut) : cut;
        }

        if (box is not { } bounds)
        {
            return new DigitCell(index, null);
        }

        var image = Trim(ink.Draw([.. own, .. crossing.Select(item => item.Stroke)], bounds));
        return new DigitCell(index, image is null || image.Height < LeastHeight * frame.Height ? null : image) { Cut = crossing.Count > 0 };
    }

    private static PixelBox Union(PixelBox a, PixelBox b)
    {
        var left = Math.Min(a.X, b.X);
        var top = Math.Min(a.Y, b.Y);
        return new PixelBox(left, top, Math.Max(a.X + a.Width, b.X + b.Width) - left, Math.Max(a.Y + a.Height, b.Y + b.Height) - top);
    }

    /// <summary>Cuts the white margin off; null where nothing is left.</summary>
    private static GrayImage? Trim(GrayImage image)
    {
        int left = image.Width, right = -1, top = image.Height, bottom = -1;
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                if (image[x, y] < 160)
                {
                    left = Math.Min(left, x);
                    right = Math.Max(right, x);
                    top = Math.Min(top, y);
                    bottom = Math.Max(bottom, y);
                }
            }
        }

        return right < left ? null : ImageOps.Cut(image, new PixelBox(left, top, right - left + 1, bottom - top + 1));
    }
}
