using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>
/// Parts a line of writing into pieces, left to right, none of which holds parts of two characters if it can be helped: strokes that lie
/// over one another stay together, strokes that run through several characters are cut where the ink is thin.
/// </summary>
internal static class InkPieces
{
    /// <summary>Strokes that overlap sideways by this share of the narrower one belong to one character …</summary>
    private const double Overlap = 0.5;

    /// <summary>… if together they are no wider than this, in heights of the line's characters.</summary>
    private const double WidestJoined = 1.25;

    /// <summary>A piece wider than this, in heights, may hold two characters that touch.</summary>
    private const double Touching = 1.15;

    /// <summary>Cuts keep this distance from one another and from the ends, in heights.</summary>
    private const double LeastSlice = 0.3;

    /// <summary>A cut runs through no more ink than this, in widths of the pen's line.</summary>
    private const double ThinInk = 2.2;

    /// <summary>A cut through one more line is as bad as one through this much ink, in widths of the pen's line: characters touch at one place.</summary>
    private const double CrossingPrice = 1;

    /// <summary>A stroke this long and no higher than <see cref="BarHeight"/>, in heights, is a line drawn under or through the writing, or a ruling's rest.</summary>
    private const double BarLength = 2.2;

    private const double BarHeight = 0.18;

    /// <summary>A line no further from the middle of the writing than this, in heights, strikes it out.</summary>
    private const double StrikePlace = 0.28;

    private const int Dark = 160;

    /// <summary>The pieces of a line, and whether a line is drawn through it: something is struck out.</summary>
    /// <param name="strokes">The strokes of the line.</param>
    /// <param name="frame">The frame of the line.</param>
    /// <param name="side">A cut may also run along one unbroken stretch of ink up to this high, in heights: round digits touch side by side.</param>
    public static (IReadOnlyList<InkPiece> Pieces, bool Struck) Of(IReadOnlyCollection<InkPiece> strokes, WritingFrame frame, double side = 0)
    {
        var height = frame.Height;
        var bars = strokes.Where(stroke => IsBar(stroke.Box, height)).Select(stroke => stroke.Box).ToList();
        var pieces = new List<InkPiece>();
        foreach (var group in Groups(strokes.Where(stroke => !IsBar(stroke.Box, height)), stroke => stroke.Box, height))
        {
            var (box, image) = InkPiece.Join(group);
            if (box.Width > BarLength * height && LongBars.Clear(image, height) is { } level)
            {
                bars.Add(box with { Y = box.Y + (int)level, Height = 1 });
            }

            pieces.AddRange(Slices(image, box, height, side));
        }

        return (
            [.. pieces.OrderBy(piece => piece.Box.X + (piece.Box.Width / 2.0))],
            bars.Exists(bar => Math.Abs(frame.Below(bar)) < StrikePlace * height));
    }

    /// <summary>Each stroke of a layer, drawn alone.</summary>
    public static IReadOnlyList<InkPiece> Drawn(InkLayer ink, IEnumerable<Region> strokes) =>
        [.. strokes.Select(stroke => new InkPiece(stroke.Box, ink.Draw([stroke], stroke.Box), false))];

    /// <summary>The strokes by what lies over one another.</summary>
    public static IReadOnlyList<List<T>> Groups<T>(IEnumerable<T> strokes, Func<T, PixelBox> boxOf, double height)
    {
        var groups = strokes.OrderBy(stroke => boxOf(stroke).X).Select(stroke => (Box: boxOf(stroke), Strokes: new List<T> { stroke })).ToList();
        for (var i = 0; i + 1 < groups.Count;)
        {
            var at = groups.FindIndex(i + 1, other => BelongTogether(groups[i].Box, other.Box, height));
            if (at < 0)
            {
                i++;
                continue;
            }

            groups[i].Strokes.AddRange(groups[at].Strokes);
            groups[i] = (Union(groups[i].Box, groups[at].Box), groups[i].Strokes);
            groups.RemoveAt(at);

            // The group has grown: what stood before it may belong to it now.
            i = 0;
        }

        return groups.ConvertAll(group => group.Strokes);
    }

    private static PixelBox Union(PixelBox a, PixelBox b)
    {
        var left = Math.Min(a.X, b.X);
        var top = Math.Min(a.Y, b.Y);
        return new PixelBox(left, top, Math.Max(a.X + a.Width, b.X + b.Width) - left, Math.Max(a.Y + a.Height, b.Y + b.Height) - top);
    }

    private static bool IsBar(PixelBox box, double height) => box.Width > BarLength * height && box.Height < BarHeight * height;

    private static bool BelongTogether(PixelBox a, PixelBox b, double height)
    {
        var right = Math.Max(a.X + a.Width, b.X + b.Width);
        var left = Math.Min(a.X, b.X);
        var shared = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        return shared > Overlap * Math.Min(a.Width, b.Width)
            && right - left <= Math.Max(WidestJoined * height, Math.Max(a.Width, b.Width));
    }

    private static IEnumerable<InkPiece> Slices(GrayImage image, PixelBox box, double height, double side)
    {
        var cuts = box.Width > Touching * height ? Cuts(image, height, side) : [];
        var edges = new List<int> { 0 };
        edges.AddRange(cuts);
        edges.Add(box.Width);
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            if (Tight(image, edges[i], edges[i + 1]) is { } tight)
            {
                yield return new InkPiece(
                    new PixelBox(box.X + tight.X, box.Y + tight.Y, tight.Width, tight.Height), ImageOps.Cut(image, tight), i + 2 < edges.Count);
            }
        }
    }

    /// <summary>The columns with the least ink, far enough apart, left to right.</summary>
    private static List<int> Cuts(GrayImage image, double height, double side)
    {
        var ink = new int[image.Width];
        var crossings = new int[image.Width];
        var runs = new List<int>();
        for (var x = 0; x < image.Width; x++)
        {
            var run = 0;
            for (var y = 0; y < image.Height; y++)
            {
                if (image[x, y] < Dark)
                {
                    ink[x]++;
                    run++;
                }
                else if (run > 0)
                {
                    runs.Add(run);
                    crossings[x]++;
                    run = 0;
                }
            }

            if (run > 0)
            {
                runs.Add(run);
                crossings[x]++;
            }
        }

        runs.Sort();
        var pen = runs.Count == 0 ? 1 : runs[runs.Count / 2];
        var apart = LeastSlice * height;
        var cuts = new List<int>();
        foreach (var x in Enumerable.Range(0, image.Width)
            .Where(x => x >= apart && x <= image.Width - apart && (ink[x] <= ThinInk * pen || (crossings[x] == 1 && ink[x] <= side * height)))
            .OrderBy(x => ink[x] + (CrossingPrice * pen * Math.Max(crossings[x] - 1, 0))))
        {
            if (cuts.TrueForAll(cut => Math.Abs(cut - x) >= apart))
            {
                cuts.Add(x);
            }
        }

        cuts.Sort();
        return cuts;
    }

    /// <summary>The box of the ink between two columns of an image; null for none.</summary>
    public static PixelBox? Tight(GrayImage image, int from, int to)
    {
        int left = to, right = from, top = image.Height, bottom = 0;
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = from; x < to; x++)
            {
                if (image[x, y] < Dark)
                {
                    left = Math.Min(left, x);
                    right = Math.Max(right, x + 1);
                    top = Math.Min(top, y);
                    bottom = y + 1;
                }
            }
        }

        return right > left ? new PixelBox(left, top, right - left, bottom - top) : null;
    }
}
