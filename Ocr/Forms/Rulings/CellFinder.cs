using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Forms.Rulings;

/// <summary>Finds cells: regions without ruling whose bounding box has rulings along all four sides.</summary>
internal static class CellFinder
{
    private const double LeastSideMm = 2.2;
    private const double LeastCovered = 0.94;

    /// <summary>A tint is this much darker than the paper.</summary>
    private const int TintDepth = 5;

    public static IReadOnlyList<RuledCell> Find(BlankPage page, GrayImage walls)
    {
        var scale = page.PixelsPerMm;
        var open = new GrayImage(walls.Width, walls.Height, 255);
        for (var i = 0; i < open.Pixels.Length; i++)
        {
            open.Pixels[i] = (byte)(255 - walls.Pixels[i]);
        }

        var blocks = new int[walls.Pixels.Length];
        _ = ImageOps.Regions(walls, 20000, blocks);
        var paper = ShadeOf(page.Image, new PixelBox(0, 0, page.Image.Width, page.Image.Height));
        var least = LeastSideMm * scale;
        var cells = ImageOps.Regions(open, 20000)
            .Where(region => region.Box.Width >= least && region.Box.Height >= least && region.Box.Width < walls.Width * 0.98)
            .Where(region => IsEnclosed(walls, region.Box, (int)Math.Round(0.35 * scale)))
            .Select(region => new RuledCell(
                RectOf(region.Box, scale), ShadeOf(page.Image, region.Box) < paper - TintDepth, BlockAt(blocks, walls.Width, region.Box)))
            .OrderByDescending(cell => Rects.Area(cell.Rect))
            .ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            var inner = cells[i];
            inner.Parent = cells.Take(i).LastOrDefault(outer => Rects.Holds(outer.Rect, inner.Rect));
            inner.Block = inner.Parent?.Block ?? inner.Block;
        }

        return cells;
    }

    private static bool IsEnclosed(GrayImage walls, PixelBox box, int reach)
    {
        var right = box.X + box.Width;
        var bottom = box.Y + box.Height;
        if (box.X < 1 || box.Y < 1 || right >= walls.Width || bottom >= walls.Height)
        {
            return false;
        }

        return Share(box.Width, at => AnyWall(walls, box.X + at, box.Y - reach, 1, reach)) >= LeastCovered
            && Share(box.Width, at => AnyWall(walls, box.X + at, bottom, 1, reach)) >= LeastCovered
            && Share(box.Height, at => AnyWall(walls, box.X - reach, box.Y + at, reach, 1)) >= LeastCovered
            && Share(box.Height, at => AnyWall(walls, right, box.Y + at, reach, 1)) >= LeastCovered;
    }

    private static double Share(int count, Func<int, bool> holds) => Enumerable.Range(0, count).Count(holds) / (double)count;

    private static bool AnyWall(GrayImage walls, int x, int y, int width, int height)
    {
        for (var row = Math.Max(0, y); row < Math.Min(walls.Height, y + height); row++)
        {
            var from = Math.Clamp(x, 0, walls.Width);
            if (walls.Row(row)[from..Math.Clamp(x + width, from, walls.Width)].ContainsAnyExcept((byte)0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The commonest bright shade: that of the paper or the tint, whatever is printed on it.</summary>
    private static int ShadeOf(GrayImage image, PixelBox box)
    {
        var counts = new int[256];
        for (var y = box.Y; y < box.Y + box.Height; y += 2)
        {
            foreach (var shade in image.Row(y).Slice(box.X, box.Width))
            {
                counts[shade]++;
            }
        }

        var best = 255;
        for (var shade = 255; shade > 120; shade--)
        {
            best = counts[shade] > counts[best] ? shade : best;
        }

        return best;
    }

    private static int BlockAt(int[] blocks, int width, PixelBox box)
    {
        var y = box.Y + (box.Height / 2);
        for (var x = box.X; x >= Math.Max(0, box.X - 12); x--)
        {
            if (blocks[(y * width) + x] is not 0 and var block)
            {
                return block;
            }
        }

        return 0;
    }

    /// <summary>A cell reaches to the middle of its rulings.</summary>
    private static MmRect RectOf(PixelBox box, double scale)
    {
        const double HalfRuling = 0.1;
        return new MmRect(box.X / scale, box.Y / scale, box.Width / scale, box.Height / scale).Inflate(HalfRuling);
    }
}
