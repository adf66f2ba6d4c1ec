using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Splits a line without boxes into single digits by the gaps between them, tells dashes from digits by their shape, and cuts digits
/// that touch where the ink is thinnest.
/// </summary>
internal static class GlyphSplitter
{
    /// <summary>A glyph lower than this share of the line, and wider than high, is a dash; lower and narrow, a comma or a dot.</summary>
    private const double DashHeight = 0.45;

    /// <summary>What lies below the line's foot by more than this share of its height is a comma's tick that touches the digit.</summary>
    private const double Descends = 0.12;

    /// <summary>Parts that overlap sideways by this share of the narrower one are one glyph.</summary>
    private const double Overlap = 0.45;

    /// <summary>A glyph wider than this share of the line height is more than one digit.</summary>
    private const double WidestGlyph = 0.95;

    /// <summary>A digit's usual width, as a share of the line height, where the line has no lone digit to measure.</summary>
    private const double UsualWidth = 0.62;

    /// <summary>A line's digits are no narrower than this on average: lone ones may all be 1.</summary>
    private const double NarrowestDigit = 0.5;

    /// <summary>The most digits that a single stretch of touching digits is cut into.</summary>
    private const int MostTouching = 6;

    /// <summary>The digits as cells, left to right, and how many digits stand before each dash; null where the line cannot be split.</summary>
    public static (IReadOnlyList<DigitCell> Cells, IReadOnlyList<int> DashesAfter)? Split(InkLayer ink, IReadOnlyCollection<Region> strokes)
    {
        if (strokes.Count == 0)
        {
            return null;
        }

        var groups = Group(strokes)
            .Select(group => (Strokes: group, Box: ink.BandOf(group)))
            .Where(group => group.Box is not null)
            .Select(group => (group.Strokes, Box: group.Box!.Value))
            .ToList();
        if (groups.Count == 0)
        {
            return null;
        }

        var lineHeight = groups.Select(group => group.Box.Height).Order().ElementAt(groups.Count * 3 / 4);
        var feet = groups.Where(group => group.Box.Height >= DashHeight * lineHeight).Select(group => group.Box.Y + group.Box.Height).Order().ToList();
        var foot = feet[feet.Count / 2] + (int)(Descends * lineHeight);
        var glyphs = groups.ConvertAll(group => (group.Strokes, Full: group.Box, Box: group.Box with { Height = Math.Max(1, Math.Min(group.Box.Height, foot - group.Box.Y)) }));
        var digits = groups.Where(group => group.Box.Height >= DashHeight * lineHeight).ToList();
        var single = digits.Where(group => group.Box.Width <= WidestGlyph * lineHeight && group.Box.Width > 0.35 * lineHeight).Select(group => group.Box.Width).Order().ToList();
        var width = single.Count > 0 ? Math.Max(single[single.Count / 2], NarrowestDigit * lineHeight) : UsualWidth * lineHeight;
        var cells = new List<DigitCell>();
        var dashes = new List<int>();
        foreach (var (members, full, box) in glyphs)
        {
            if (box.Height < DashHeight * lineHeight)
            {
                if (full.Width > full.Height * 1.2)
                {
                    dashes.Add(cells.Count);
                }

                continue;
            }

            if (box.Width <= WidestGlyph * lineHeight)
            {
                cells.Add(new DigitCell(cells.Count, ink.Draw(members, box)));
                continue;
            }

            foreach (var (image, isDash) in DashCutter.Cut(ink.Draw(members, box), lineHeight))
            {
                var count = Math.Max((int)Math.Round(image.Width / width), 1);
                if (count > MostTouching)
                {
                    return null;
                }

                if (isDash)
                {
                    dashes.Add(cells.Count);
                    continue;
                }

                foreach (var digit in Cut(image, image.Width <= WidestGlyph * lineHeight ? 1 : count))
                {
                    cells.Add(new DigitCell(cells.Count, digit) { Cut = true });
                }
            }
        }

        return cells.Count == 0 ? null : (cells, dashes);
    }

    /// <summary>Cuts an image of touching digits into so many, each cut at the column with the least ink near where it should be.</summary>
    private static List<GrayImage> Cut(GrayImage image, int count)
    {
        if (count == 1)
        {
            return [image];
        }

        var ink = Enumerable.Range(0, image.Width)
            .Select(x => Enumerable.Range(0, image.Height).Sum(y => 255 - image[x, y]))
            .ToList();
        var pitch = (double)image.Width / count;
        var cuts = new List<int> { 0 };
        for (var i = 1; i < count; i++)
        {
            var from = Math.Max(cuts[^1] + 1, (int)((i * pitch) - (pitch * 0.35)));
            var to = Math.Min(image.Width - 1, (int)((i * pitch) + (pitch * 0.35)));
            cuts.Add(Enumerable.Range(from, Math.Max(to - from + 1, 1)).MinBy(x => ink[Math.Min(x, ink.Count - 1)]));
        }

        cuts.Add(image.Width);
        return [.. cuts.Zip(cuts.Skip(1), (left, right) => ImageOps.Cut(image, new PixelBox(left, 0, Math.Max(right - left, 1), image.Height)))];
    }

    private static List<List<Region>> Group(IReadOnlyCollection<Region> strokes)
    {
        var groups = new List<(PixelBox Box, List<Region> Strokes)>();
        foreach (var stroke in strokes.OrderBy(stroke => stroke.Box.X))
        {
            if (groups.Count > 0 && Overlaps(groups[^1].Box, stroke.Box))
            {
                groups[^1].Strokes.Add(stroke);
                groups[^1] = (InkLayer.BoundsOf(groups[^1].Strokes)!.Value, groups[^1].Strokes);
            }
            else
            {
                groups.Add((stroke.Box, [stroke]));
            }
        }

        return groups.ConvertAll(group => group.Strokes);
    }

    private static bool Overlaps(PixelBox a, PixelBox b)
    {
        var shared = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        return shared > Overlap * Math.Min(a.Width, b.Width);
    }
}
