using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>
/// A field put right by hand: what is struck out by a double line is taken away, and what was written small above it instead is put in
/// its place, so that every recognizer sees the field as if it had been written so at once. What was written beside it stays where it is.
/// </summary>
internal static class Correction
{
    /// <summary>Paper above the field on which the new value may stand (mm).</summary>
    public const double MarginMm = 6;

    /// <summary>A struck character reaches this far from its bars; what goes on beyond is the new value touching it.</summary>
    private const double MostReachMm = 3.2;

    private const double LeastReachMm = 0.8;

    /// <summary>Where the row's other characters begin tells where the struck one does, to so much.</summary>
    private const double RowSlackMm = 0.8;

    /// <summary>Rows without ink for so long end a character.</summary>
    private const double PauseMm = 0.2;

    /// <summary>A region with more than this share of its ink in the struck box is struck as a whole.</summary>
    private const double StruckShare = 0.55;

    /// <summary>The new value stands this near above the struck one, and this far beside it at most.</summary>
    private const double NearMm = 2.5;

    private const double BesideMm = 1.5;

    /// <summary>Height of a new value; lower is a dot, higher is writing of another field.</summary>
    private const double LeastHeightMm = 1.2;

    private const double MostHeightMm = 4.5;

    /// <summary>A small single character is drawn this much larger at most.</summary>
    private const double MostEnlargement = 1.8;

    /// <summary>The crop as it would be without the struck writing.</summary>
    /// <param name="crop">A crop with at least <see cref="MarginMm"/> around the field.</param>
    /// <param name="ink">Its strokes.</param>
    /// <param name="lines">The double lines in the field.</param>
    public static FieldCrop Apply(FieldCrop crop, InkLayer ink, IReadOnlyList<DoubleLine> lines)
    {
        var erased = crop.Ink.Clone();
        var row = RowTop(ink, crop.InCrop(crop.Rect), lines);
        var struck = lines.Select(line => Erase(ink, line, row, erased)).ToList();
        var kept = InkLayer.Of(crop with { Ink = erased });
        var result = erased.Clone();
        foreach (var box in struck)
        {
            Replace(kept, box, crop.InCrop(crop.Rect), result);
        }

        return crop with { Ink = result };
    }

    /// <summary>Takes the struck writing away and says where it was.</summary>
    private static PixelBox Erase(InkLayer ink, DoubleLine line, int? rowTop, GrayImage erased)
    {
        var box = StruckBox(ink, line, rowTop);
        var inside = new Dictionary<int, int>();
        for (var y = box.Y; y < box.Y + box.Height; y++)
        {
            for (var x = box.X; x < box.X + box.Width; x++)
            {
                var label = ink.LabelAt(x, y);
                if (label != 0)
                {
                    inside[label] = inside.GetValueOrDefault(label) + 1;
                }
            }
        }

        var whole = ink.Strokes.Where(stroke => inside.GetValueOrDefault(stroke.Label) > StruckShare * stroke.Area).Select(stroke => stroke.Label).ToHashSet();
        for (var y = box.Y; y < erased.Height; y++)
        {
            for (var x = 0; x < erased.Width; x++)
            {
                var inBox = y < box.Y + box.Height && x >= box.X && x < box.X + box.Width;
                if (inBox || whole.Contains(ink.LabelAt(x, y)))
                {
                    erased[x, y] = 255;
                }
            }
        }

        return box;
    }

    /// <summary>Where the other characters of the field's row begin; null where there are none.</summary>
    private static int? RowTop(InkLayer ink, PixelBox field, IReadOnlyList<DoubleLine> lines)
    {
        var tops = ink.In(field)
            .Where(stroke => stroke.Box.Height >= 1.5 * ink.PixelsPerMm
                && lines.All(line => stroke.Box.X > line.Box.X + line.Box.Width || stroke.Box.X + stroke.Box.Width < line.Box.X))
            .Select(stroke => stroke.Box.Y)
            .Order()
            .ToList();
        return tops.Count == 0 ? null : tops[tops.Count / 2];
    }

    /// <summary>The bars and the writing above and below them as far as it goes without a pause, or to where it is thinnest.</summary>
    private static PixelBox StruckBox(InkLayer ink, DoubleLine line, int? rowTop)
    {
        var bars = line.Box;
        var mm = ink.PixelsPerMm;
        var (least, most) = (LeastReachMm * mm, MostReachMm * mm);
        if (rowTop is { } row && bars.Y - row >= least)
        {
            (least, most) = (Math.Max(least, bars.Y - row - (RowSlackMm * mm)), bars.Y - row + (RowSlackMm * mm));
        }

        var top = Math.Max(0, Edge(ink, bars, bars.Y, -1, least, most));
        var bottom = Math.Min(ink.Crop.Ink.Height, Edge(ink, bars, bars.Y + bars.Height - 1, 1, LeastReachMm * mm, MostReachMm * mm) + 1);
        var left = Math.Max(0, bars.X - 1);
        return new PixelBox(left, top, Math.Min(ink.Crop.Ink.Width, bars.X + bars.Width + 1) - left, bottom - top);
    }

    /// <summary>The row at which the writing ends: at a pause, or between two distances from the bars where it is thinnest.</summary>
    private static int Edge(InkLayer ink, PixelBox bars, int from, int step, double least, double most)
    {
        var pause = (int)Math.Ceiling(PauseMm * ink.PixelsPerMm);
        int empty = 0, thinnest = int.MaxValue, cut = from + (step * (int)most);
        for (var distance = 1; distance <= most; distance++)
        {
            var y = from + (step * distance);
            var count = Count(ink, bars, y);
            empty = count == 0 ? empty + 1 : 0;
            if (empty == pause)
            {
                return y - (step * (pause - 1));
            }

            if (distance >= least && count < thinnest)
            {
                (thinnest, cut) = (count, y);
            }
        }

        return cut;
    }

    private static int Count(InkLayer ink, PixelBox bars, int y)
    {
        var count = 0;
        for (var x = bars.X; x < bars.X + bars.Width; x++)
        {
            count += ink.LabelAt(x, y) != 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Moves what stands just above the struck box into its place.</summary>
    private static void Replace(InkLayer kept, PixelBox struck, PixelBox field, GrayImage result)
    {
        var mm = kept.PixelsPerMm;
        var near = kept.Strokes
            .Where(stroke => IsAbove(stroke.Box, struck, mm))
            .OrderByDescending(stroke => stroke.Box.Y + stroke.Box.Height)
            .ToList();
        if (near.Count == 0)
        {
            return;
        }

        // All of one row: what overlaps the nearest stroke in height.
        var row = near[0].Box;
        var value = near.Where(stroke => stroke.Box.Y + stroke.Box.Height > row.Y).ToList();
        var from = InkLayer.BoundsOf(value)!.Value;
        if (from.Height < LeastHeightMm * mm || from.Height > MostHeightMm * mm)
        {
            return;
        }

        var drawn = kept.Draw(value, from);
        var enlargement = from.Width > 1.3 * from.Height ? 1 : Math.Clamp((double)Math.Min(struck.Height, field.Height) / from.Height, 1, MostEnlargement);
        var moved = enlargement > 1.05
            ? ImageOps.Resize(drawn, (int)Math.Round(drawn.Width * enlargement), (int)Math.Round(drawn.Height * enlargement), Interpolation.Cubic)
            : drawn;
        foreach (var stroke in value)
        {
            Clear(kept, stroke, result);
        }

        var x = Math.Clamp(from.X + (from.Width / 2) - (moved.Width / 2), 0, Math.Max(0, result.Width - moved.Width));
        var middle = Math.Clamp(struck.Y + (struck.Height / 2), field.Y, field.Y + field.Height);
        Paste(moved, result, x, Math.Max(0, middle - (moved.Height / 2)));
    }

    private static bool IsAbove(PixelBox stroke, PixelBox struck, double mm)
    {
        var gap = struck.Y - (stroke.Y + stroke.Height);
        var middle = stroke.X + (stroke.Width / 2.0);
        return gap <= NearMm * mm && stroke.Y + (stroke.Height / 2.0) < struck.Y
            && middle >= struck.X - (BesideMm * mm) && middle <= struck.X + struck.Width + (BesideMm * mm);
    }

    private static void Clear(InkLayer ink, Region stroke, GrayImage result)
    {
        for (var y = stroke.Box.Y; y < stroke.Box.Y + stroke.Box.Height; y++)
        {
            for (var x = stroke.Box.X; x < stroke.Box.X + stroke.Box.Width; x++)
            {
                if (ink.LabelAt(x, y) == stroke.Label)
                {
                    result[x, y] = 255;
                }
            }
        }
    }

    private static void Paste(GrayImage image, GrayImage result, int left, int top)
    {
        for (var y = 0; y < image.Height && top + y < result.Height; y++)
        {
            for (var x = 0; x < image.Width && left + x < result.Width; x++)
            {
                result[left + x, top + y] = Math.Min(result[left + x, top + y], image[x, y]);
            }
        }
    }
}
