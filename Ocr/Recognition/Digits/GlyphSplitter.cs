using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Splits a line without boxes into single digits by the gaps between them, and tells dashes from digits by their shape.</summary>
internal static class GlyphSplitter
{
    /// <summary>A glyph lower than this share of the line, and wider than high, is a dash.</summary>
    private const double DashHeight = 0.38;

    /// <summary>Parts that overlap sideways by this share of the narrower one are one glyph.</summary>
    private const double Overlap = 0.45;

    /// <summary>A glyph wider than this share of the line height is two that touch: the line cannot be split.</summary>
    private const double WidestGlyph = 1.05;

    /// <summary>The digits as cells, left to right, and which of them follow a dash; null where digits touch.</summary>
    public static (IReadOnlyList<DigitCell> Cells, IReadOnlyList<int> DashesBefore)? Split(InkLayer ink, IReadOnlyCollection<Region> strokes)
    {
        var groups = Group(strokes);
        var lineHeight = groups.Select(group => InkLayer.BoundsOf(group)!.Value.Height).Order().ElementAt(groups.Count * 3 / 4);
        var cells = new List<DigitCell>();
        var dashes = new List<int>();
        foreach (var group in groups)
        {
            var box = InkLayer.BoundsOf(group)!.Value;
            if (box.Height < DashHeight * lineHeight)
            {
                if (box.Width > box.Height * 1.2)
                {
                    dashes.Add(cells.Count);
                }

                continue;
            }

            if (box.Width > WidestGlyph * lineHeight)
            {
                return null;
            }

            cells.Add(new DigitCell(cells.Count, ink.Draw(group, box)));
        }

        return cells.Count == 0 ? null : (cells, dashes);
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

        return [.. groups.Select(group => group.Strokes)];
    }

    private static bool Overlaps(PixelBox a, PixelBox b)
    {
        var shared = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        return shared > Overlap * Math.Min(a.Width, b.Width);
    }
}
