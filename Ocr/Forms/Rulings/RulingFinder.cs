using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Forms.Rulings;

/// <summary>
/// Finds rulings: straight runs of ink that end on other rulings. Strokes of letters are short or end nowhere; dashes are joined
/// first and must show gaps at even distances.
/// </summary>
internal static class RulingFinder
{
    private const double LeastLengthMm = 3.2;
    private const double LeastUprightMm = 3.4;
    private const double LeastDashedMm = 6;
    private const double MostThicknessMm = 1.2;
    private const double DashGapMm = 1.2;
    private const double ReachMm = 0.7;

    /// <summary>A line as long as this is a ruling wherever it ends.</summary>
    private const double CertainMm = 25;

    private const double LeastUnderlineMm = 25;
    private const double LeastBarMm = 2.6;
    private const double LeastBarDensity = 0.62;

    public static RuledPage Find(BlankPage page)
    {
        var scale = page.PixelsPerMm;
        var ink = InkOf(page.Image);
        var bars = Bars(ink, scale);
        var thin = ink.Clone();
        foreach (var bar in bars)
        {
            Fill(thin, bar, 0);
        }

        var solid = Solid(thin, horizontal: true, scale).Concat(Solid(thin, horizontal: false, scale)).Where(line => line.Thickness <= MostThicknessMm * scale).ToList();
        var dashed = Dashed(thin, solid, scale);
        var candidates = solid.Concat(dashed).ToList();
        var reach = (int)Math.Round(ReachMm * scale);
        var lines = candidates
            .Where(line => (!line.Dashed && line.Length >= CertainMm * scale) || (MeetsAt(line, line.Start) && MeetsAt(line, line.End)))
            .ToList();
        var walls = Paint(lines, ink.Width, ink.Height, (int)Math.Round(0.25 * scale));
        foreach (var bar in bars)
        {
            Fill(walls, bar, 255);
        }

        var cells = CellFinder.Find(page, walls);
        return new RuledPage(ink, walls, lines, cells, Underlines(lines, cells, reach, scale), scale);

        bool MeetsAt(Ruling line, int place) =>
            candidates.Exists(other => line.Meets(other, place, reach)) || bars.Exists(bar => IsAt(line, place, bar, reach));
    }

    /// <summary>Dark bars with white print: closed over the print they are whole, and dark over most of their area.</summary>
    private static List<PixelBox> Bars(GrayImage ink, double scale)
    {
        var closed = ImageOps.RemoveDarkDetail(ink, 11, 11);
        var side = (int)Math.Round(LeastBarMm * scale);
        return
        [
            .. ImageOps.Regions(ImageOps.RemoveBrightDetail(closed, side, side), 2000)
                .Select(region => region.Box)
                .Where(box => box.Width >= 10 * scale && box.Height <= 15 * scale && Density(ink, box) >= LeastBarDensity),
        ];
    }

    private static double Density(GrayImage ink, PixelBox box)
    {
        var dark = 0;
        for (var y = box.Y; y < box.Y + box.Height; y++)
        {
            dark += ink.Row(y).Slice(box.X, box.Width).Count((byte)255);
        }

        return dark / (double)(box.Width * box.Height);
    }

    private static bool IsAt(Ruling line, int place, PixelBox bar, int reach)
    {
        var (x, y) = line.Horizontal ? (place, line.Level) : (line.Level, place);
        return x >= bar.X - reach && x <= bar.X + bar.Width + reach && y >= bar.Y - reach && y <= bar.Y + bar.Height + reach;
    }

    /// <summary>Ink is what is darker than its surroundings, whatever the tint, and what is dark at all: bars with white text.</summary>
    private static GrayImage InkOf(GrayImage image)
    {
        var detail = ImageOps.DarkDetail(image, 15);
        var ink = new GrayImage(image.Width, image.Height, 0);
        for (var i = 0; i < ink.Pixels.Length; i++)
        {
            ink.Pixels[i] = detail.Pixels[i] >= 60 || image.Pixels[i] <= 100 ? (byte)255 : (byte)0;
        }

        return ink;
    }

    private static IEnumerable<Ruling> Solid(GrayImage ink, bool horizontal, double scale)
    {
        var least = (int)Math.Round((horizontal ? LeastLengthMm : LeastUprightMm) * scale);
        var runs = horizontal ? ImageOps.RemoveBrightDetail(ink, least, 1) : ImageOps.RemoveBrightDetail(ink, 1, least);
        return Lines(runs, horizontal, dashed: false);
    }

    private static List<Ruling> Dashed(GrayImage ink, List<Ruling> solid, double scale)
    {
        // Dashes must not be joined with the solid rulings that they end on: they would run on beyond.
        var rest = ink.Clone();
        foreach (var line in solid)
        {
            Fill(rest, new PixelBox(line.Box.X - 1, line.Box.Y - 1, line.Box.Width + 2, line.Box.Height + 2), 0);
        }

        return [.. Dashed(rest, horizontal: true, scale), .. Dashed(rest, horizontal: false, scale)];
    }

    private static IEnumerable<Ruling> Dashed(GrayImage rest, bool horizontal, double scale)
    {
        var gap = (int)Math.Round(DashGapMm * scale);
        var least = (int)Math.Round((horizontal ? LeastDashedMm : LeastUprightMm) * scale);
        var joined = horizontal ? ImageOps.RemoveDarkDetail(rest, gap, 1) : ImageOps.RemoveDarkDetail(rest, 1, gap);
        var runs = horizontal ? ImageOps.RemoveBrightDetail(joined, least, 1) : ImageOps.RemoveBrightDetail(joined, 1, least);
        return Lines(runs, horizontal, dashed: true).Where(line => line.Thickness <= 0.6 * scale && IsDashed(rest, line, scale));
    }

    private static IEnumerable<Ruling> Lines(GrayImage runs, bool horizontal, bool dashed) =>
        ImageOps.Regions(runs, 20000)
            .Select(region => new Ruling(region.Box, horizontal, dashed))
            .Where(line => line.Length > 2 * line.Thickness || line.Thickness > 12);

    /// <summary>Even gaps: at least one in 3 mm, and between a quarter and nine tenths of ink.</summary>
    private static bool IsDashed(GrayImage ink, Ruling line, double scale)
    {
        int dark = 0, gaps = 0;
        var before = true;
        for (var at = line.Start; at < line.End; at++)
        {
            var on = false;
            for (var across = 0; across < line.Thickness && !on; across++)
            {
                on = line.Horizontal ? ink[at, line.Box.Y + across] != 0 : ink[line.Box.X + across, at] != 0;
            }

            dark += on ? 1 : 0;
            gaps += before && !on ? 1 : 0;
            before = on;
        }

        var share = dark / (double)line.Length;
        return share is > 0.2 and < 0.92 && gaps >= line.Length / (3 * scale);
    }

    private static GrayImage Paint(IEnumerable<Ruling> lines, int width, int height, int beyond)
    {
        var walls = new GrayImage(width, height, 0);
        foreach (var line in lines)
        {
            var box = line.Horizontal
                ? new PixelBox(line.Box.X - beyond, line.Box.Y, line.Box.Width + (2 * beyond), line.Box.Height)
                : new PixelBox(line.Box.X, line.Box.Y - beyond, line.Box.Width, line.Box.Height + (2 * beyond));
            Fill(walls, box, 255);
        }

        return walls;
    }

    private static void Fill(GrayImage image, PixelBox box, byte shade)
    {
        var x0 = Math.Clamp(box.X, 0, image.Width);
        var x1 = Math.Clamp(box.X + box.Width, x0, image.Width);
        for (var y = Math.Max(0, box.Y); y < Math.Min(image.Height, box.Y + box.Height); y++)
        {
            image.Row(y)[x0..x1].Fill(shade);
        }
    }

    /// <summary>Long lines that end nowhere and bound no cell.</summary>
    private static List<MmRect> Underlines(List<Ruling> lines, IReadOnlyList<RuledCell> cells, int reach, double scale) =>
    [
        .. lines
            .Where(line => line is { Horizontal: true, Dashed: false } && line.Length >= LeastUnderlineMm * scale
                && !lines.Exists(other => line.Meets(other, line.Start, reach) || line.Meets(other, line.End, reach) || Touches(other, line, reach)))
            .Select(line => new MmRect(line.Box.X / scale, line.Box.Y / scale, line.Box.Width / scale, line.Box.Height / scale))
            .Where(line => !cells.Any(cell => Math.Abs(cell.Rect.Bottom - line.Y) < 0.8 && Rects.SharedX(cell.Rect, line) > 0)),
    ];

    private static bool Touches(Ruling upright, Ruling line, int reach) =>
        !upright.Horizontal && upright.Level > line.Start && upright.Level < line.End && line.Level >= upright.Start - reach && line.Level <= upright.End + reach;
}
