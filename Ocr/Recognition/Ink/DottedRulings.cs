using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>
/// Gives back strokes that run along a dotted upright ruling (the dividers between digits and between thousands). Taking the print away
/// takes them with it, but between the dots the paper would be white: where the ruling is dark for longer than its dots are, something is
/// written on it.
/// </summary>
internal static class DottedRulings
{
    /// <summary>A ruling covers at least this share of the field's height; a printed letter does not.</summary>
    private const double LeastCover = 0.85;

    /// <summary>A dotted ruling has at least so many dots …</summary>
    private const int LeastDots = 6;

    /// <summary>… of at most this length (mm).</summary>
    private const double LongestDotMm = 0.5;

    /// <summary>A ruling with its growth is no wider than this (mm).</summary>
    private const double WidestMm = 1.2;

    /// <summary>A ruling that is dark for more than this share is solid: nothing can be told.</summary>
    private const double SolidShare = 0.85;

    /// <summary>A stroke along the ruling is at least this long (mm), and longer than the dots.</summary>
    private const double LeastStrokeMm = 0.7;

    private const double OverDots = 1.5;

    private const int Dark = 170;

    private const int InkShade = 190;

    /// <summary>The crop's ink with the strokes given back.</summary>
    public static GrayImage Restore(FieldCrop crop)
    {
        var ink = crop.Ink;
        foreach (var (from, to) in Bands(crop))
        {
            var dark = Enumerable.Range(0, ink.Height).Select(y => IsDark(crop, from, to, y)).ToArray();
            if (dark.Count(isDark => isDark) > SolidShare * dark.Length)
            {
                continue;
            }

            var runs = Runs(dark);
            if (runs.Count < LeastDots)
            {
                continue;
            }

            var dot = runs.Select(run => run.To - run.From).Order().ElementAt(runs.Count / 2);
            if (dot > LongestDotMm * crop.PixelsPerMm)
            {
                continue;
            }

            var least = Math.Max(LeastStrokeMm * crop.PixelsPerMm, OverDots * dot);
            foreach (var run in runs.Where(run => run.To - run.From >= least && IsJoined(crop, from, to, run)))
            {
                ink = ReferenceEquals(ink, crop.Ink) ? ink.Clone() : ink;
                GiveBack(crop, ink, from, to, run);
            }
        }

        return ink;
    }

    /// <summary>The columns of upright rulings, the end exclusive.</summary>
    private static List<(int From, int To)> Bands(FieldCrop crop)
    {
        var printed = crop.Printed;
        var cover = new int[printed.Width];
        var field = crop.InCrop(crop.Rect);
        for (var y = field.Y; y < field.Y + field.Height; y++)
        {
            var row = printed.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                cover[x] += row[x] == 0 ? 1 : 0;
            }
        }

        return [.. Runs([.. cover.Select(count => count >= LeastCover * field.Height)]).Where(run => run.To - run.From <= WidestMm * crop.PixelsPerMm)];
    }

    /// <summary>Whether the ruling's middle is dark; where a level ruling crosses it, that says nothing.</summary>
    private static bool IsDark(FieldCrop crop, int from, int to, int y)
    {
        const int beside = 3;
        var left = from - beside;
        var right = to + beside - 1;
        if (left >= 0 && right < crop.Printed.Width && crop.Printed[left, y] == 0 && crop.Printed[right, y] == 0)
        {
            return false;
        }

        var edge = (to - from) / 4;
        return crop.Raw.Row(y)[(from + edge)..(to - edge)].IndexOfAnyInRange((byte)0, (byte)Dark) >= 0;
    }

    private static List<(int From, int To)> Runs(bool[] values)
    {
        var runs = new List<(int, int)>();
        var start = -1;
        for (var i = 0; i <= values.Length; i++)
        {
            var on = i < values.Length && values[i];
            if (on && start < 0)
            {
                start = i;
            }
            else if (!on && start >= 0)
            {
                runs.Add((start, i));
                start = -1;
            }
        }

        return runs;
    }

    /// <summary>Whether writing that is left touches the ruling beside the rows: dots alone that ran together are no stroke.</summary>
    private static bool IsJoined(FieldCrop crop, int from, int to, (int From, int To) rows)
    {
        const int reach = 2;
        const int leastRows = 3;
        var touching = 0;
        for (var y = rows.From; y < rows.To; y++)
        {
            var row = crop.Ink.Row(y);
            var left = row[Math.Max(from - reach, 0)..from];
            var right = row[to..Math.Min(to + reach, row.Length)];
            touching += left.IndexOfAnyInRange((byte)0, (byte)Dark) >= 0 || right.IndexOfAnyInRange((byte)0, (byte)Dark) >= 0 ? 1 : 0;
        }

        return touching >= leastRows;
    }

    private static void GiveBack(FieldCrop crop, GrayImage ink, int from, int to, (int From, int To) rows)
    {
        for (var y = rows.From; y < rows.To; y++)
        {
            for (var x = from; x < to; x++)
            {
                if (crop.Raw[x, y] < InkShade)
                {
                    ink[x, y] = Math.Min(ink[x, y], crop.Raw[x, y]);
                }
            }
        }
    }
}
