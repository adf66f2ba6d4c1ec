using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>
/// Finds double lines by what no character has: two straight level bars of one length, close together, with writing above, between
/// and below them, beyond which they reach. Everything is measured in millimetres.
/// </summary>
internal static class DoubleLineFinder
{
    /// <summary>A row of ink this long belongs to a bar; strokes of writing across a row are shorter.</summary>
    private const double LeastRunMm = 1.2;

    private const double LeastLengthMm = 2;
    private const double MostThicknessMm = 1;

    /// <summary>A bar is this many times as long as thick: the arcs of a bold pen's digits are not.</summary>
    private const double LeastElongation = 4.5;

    /// <summary>Steepest bar, as rise over run: about 14°.</summary>
    private const double MostSlope = 0.25;

    /// <summary>From the middle of one bar to the middle of the other.</summary>
    private const double LeastGapMm = 0.45;

    private const double MostGapMm = 2.2;

    /// <summary>The bars lie over each other for this share of the longer one.</summary>
    private const double LeastOverlap = 0.6;

    /// <summary>In the row with least ink between the bars there is writing, but not only: a broad pen's single stroke is filled.</summary>
    private const double MostBetween = 0.75;

    /// <summary>How far the bars reach beyond the writing between them, in sum, as a share of their length: arcs of digits end where the digit does.</summary>
    private const double LeastFreeEnds = 0.25;

    /// <summary>Where writing was struck out over its whole length, the ends need not be free if the bars are this much longer than the writing is high.</summary>
    private const double LongInHeights = 1.6;

    /// <summary>Of two bars drawn with one pen, none is this much thicker.</summary>
    private const double MostThicknessRatio = 2;

    /// <summary>The writing goes on above and below the bars by at least this much: nearer lies the bars' own edge.</summary>
    private const double ClearMm = 0.35;

    /// <summary>In text, where 井 and 開 have two bars as well, a double line is longer than a character is high …</summary>
    private const double LeastLengthInText = 1.3;

    /// <summary>… and crosses at least so many strokes.</summary>
    private const int LeastCrossingsInText = 3;

    private const int MostBars = 60;

    /// <summary>The double lines in a box of the crop, from left to right.</summary>
    /// <param name="ink">The strokes.</param>
    /// <param name="field">Where to look.</param>
    /// <param name="inText">Whether kanji or kana may be written there, whose own strokes look alike.</param>
    public static IReadOnlyList<DoubleLine> Find(InkLayer ink, PixelBox field, bool inText)
    {
        var bars = Bars(ink, field);
        var pairs =
            from upper in bars
            from lower in bars
            where IsPair(upper, lower, ink.PixelsPerMm)
            orderby Middle(lower.Box) - Middle(upper.Box)
            select new DoubleLine(upper.Box, lower.Box);
        var found = new List<DoubleLine>();
        foreach (var line in pairs)
        {
            if (GoesThroughWriting(ink, line, inText) && !found.Exists(known => Overlap(known.Box, line.Box) > 0))
            {
                found.Add(line);
            }
        }

        return [.. found.OrderBy(line => line.Box.X)];
    }

    /// <summary>What may be a bar: straight, level, thin and long.</summary>
    internal static IReadOnlyList<Region> Bars(InkLayer ink, PixelBox field)
    {
        var mm = ink.PixelsPerMm;
        var mask = new GrayImage(ink.Crop.Ink.Width, ink.Crop.Ink.Height, 0);
        var least = (int)(LeastRunMm * mm);
        for (var y = field.Y; y < field.Y + field.Height; y++)
        {
            var start = -1;
            for (var x = 0; x <= mask.Width; x++)
            {
                var dark = x < mask.Width && ink.IsInk(x, y);
                if (dark && start < 0)
                {
                    start = x;
                }
                else if (!dark && start >= 0)
                {
                    if (x - start >= least)
                    {
                        mask.Row(y)[start..x].Fill(255);
                    }

                    start = -1;
                }
            }
        }

        return [.. ImageOps.Regions(mask, MostBars)
            .Where(bar =>
            {
                var thickness = Thickness(bar);
                return bar.Box.Width >= Math.Max(LeastLengthMm * mm, LeastElongation * thickness) && thickness <= MostThicknessMm * mm
                    && bar.Box.Height <= (1.5 * thickness) + (MostSlope * bar.Box.Width);
            })
            .OrderBy(bar => bar.Box.Y)];
    }

    private static bool IsPair(Region upper, Region lower, double mm)
    {
        var gap = (Middle(lower.Box) - Middle(upper.Box)) / mm;
        var ratio = Thickness(upper) / Thickness(lower);
        return gap is >= LeastGapMm and <= MostGapMm && ratio is < MostThicknessRatio and > 1 / MostThicknessRatio
            && Overlap(upper.Box, lower.Box) >= LeastOverlap * Math.Max(upper.Box.Width, lower.Box.Width);
    }

    private static bool GoesThroughWriting(InkLayer ink, DoubleLine line, bool inText)
    {
        var mm = ink.PixelsPerMm;
        var (left, right) = (Math.Max(line.Upper.X, line.Lower.X), Math.Min(line.Upper.X + line.Upper.Width, line.Lower.X + line.Lower.Width));
        var between = Enumerable.Range((int)Middle(line.Upper) + 1, Math.Max(1, (int)(Middle(line.Lower) - Middle(line.Upper)) - 1))
            .Select(y => Columns(ink, left, right, y, y + 1))
            .MinBy(columns => columns.Count(dark => dark))!;
        var inked = between.Count(dark => dark);
        if (inked == 0 || inked > MostBetween * between.Length)
        {
            return false;
        }

        var box = line.Box;
        var step = (int)Math.Ceiling(ClearMm * mm);
        var reach = (int)Math.Ceiling(2 * ClearMm * mm);
        var above = Columns(ink, left, right, box.Y - reach, box.Y - step).Contains(true);
        var below = Columns(ink, left, right, box.Y + box.Height + step, box.Y + box.Height + reach).Contains(true);
        var freeLeft = left + Array.IndexOf(between, true) - box.X;
        var freeRight = box.X + box.Width - (left + Array.LastIndexOf(between, true));
        var height = 2 * (Middle(line.Lower) - Extent(ink, line, left, right));
        if (inText)
        {
            return above && below && box.Width >= LeastLengthInText * Math.Max(height, 3 * mm) && Crossings(between) >= LeastCrossingsInText;
        }

        // The foot of a struck digit may end at the lower bar; then both ends must stand free.
        var free = freeLeft + freeRight >= LeastFreeEnds * box.Width && (below || Math.Min(freeLeft, freeRight) >= LeastFreeEnds / 2 * box.Width);
        return above && (free || (below && box.Width >= LongInHeights * Math.Max(height, 3 * mm) && Crossings(between) >= LeastCrossingsInText));
    }

    /// <summary>The row at which the writing above the bars begins.</summary>
    private static int Extent(InkLayer ink, DoubleLine line, int left, int right)
    {
        var row = line.Box.Y;
        while (row > 0 && Columns(ink, left, right, row - 1, row).Contains(true))
        {
            row--;
        }

        return row;
    }

    private static int Crossings(bool[] columns)
    {
        var count = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            count += columns[i] && (i == 0 || !columns[i - 1]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>For each column whether it has ink in any of the rows.</summary>
    private static bool[] Columns(InkLayer ink, int left, int right, int top, int bottom)
    {
        var columns = new bool[Math.Max(0, right - left)];
        for (var x = left; x < right; x++)
        {
            for (var y = top; y < bottom && !columns[x - left]; y++)
            {
                columns[x - left] = ink.LabelAt(x, y) != 0;
            }
        }

        return columns;
    }

    private static double Thickness(Region bar) => (double)bar.Area / bar.Box.Width;

    private static double Middle(PixelBox box) => box.Y + (box.Height / 2.0);

    private static int Overlap(PixelBox a, PixelBox b) => Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
}
