using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Shares the strokes of a row of digit boxes among the boxes. A digit that leans over its frame stays whole; a stroke too wide for
/// one digit (touching digits, a line through several) is cut at the frames.
/// </summary>
internal static class DigitCells
{
    /// <summary>A stroke wider than this many boxes is more than one digit.</summary>
    private const double WideInBoxes = 1.4;

    /// <summary>Ink that is lower than this (share of the box height) is a dot or a dash, not a digit.</summary>
    private const double LeastHeight = 0.22;

    /// <summary>The cells in the order of the boxes.</summary>
    public static IReadOnlyList<DigitCell> Of(InkLayer ink, IReadOnlyList<MmRect> boxes, IReadOnlyList<Region> strokes)
    {
        var frames = boxes.Select(ink.Crop.InCrop).ToList();
        var own = frames.Select(_ => new List<Region>()).ToList();
        var shared = new List<Region>();
        foreach (var stroke in strokes)
        {
            if (stroke.Box.Width > WideInBoxes * frames[0].Width)
            {
                shared.Add(stroke);
                continue;
            }

            own[Nearest(frames, stroke.Box.X + (stroke.Box.Width / 2.0))].Add(stroke);
        }

        return [.. frames.Select((frame, index) => Cell(ink, index, frame, own[index], shared))];
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

    private static DigitCell Cell(InkLayer ink, int index, PixelBox frame, List<Region> own, List<Region> shared)
    {
        var crossing = shared.Where(stroke => stroke.Box.X < frame.X + frame.Width && stroke.Box.X + stroke.Box.Width > frame.X).ToList();
        var box = InkLayer.BoundsOf(own);
        if (crossing.Count > 0)
        {
            var top = crossing.Min(stroke => stroke.Box.Y);
            var bottom = crossing.Max(stroke => stroke.Box.Y + stroke.Box.Height);
            var cut = new PixelBox(frame.X, top, frame.Width, bottom - top);
            box = box is { } known ? Union(known, cut) : cut;
        }

        if (box is not { } bounds)
        {
            return new DigitCell(index, null);
        }

        var image = Trim(ink.Draw([.. own, .. crossing], bounds));
        return new DigitCell(index, image is null || image.Height < LeastHeight * frame.Height ? null : image);
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
