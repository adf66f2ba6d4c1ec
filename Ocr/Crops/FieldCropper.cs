using System.Runtime.CompilerServices;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Crops;

/// <summary>Cuts fields out of registered pages; keeps for each page what its crops share.</summary>
internal sealed class FieldCropper : IFieldCropper
{
    /// <summary>Worked on beyond each side, so that the edge of a crop is like its middle.</summary>
    private const double ContextMm = 1.5;

    /// <summary>Ink smaller than this is dust or noise.</summary>
    private const double LeastInkMm2 = 0.06;

    private const byte InkShade = 160;

    /// <summary>Above this the blank's print is aligned anew in each crop; below, there is nothing to gain.</summary>
    private const double LargeResidualMm = 0.05;

    private readonly ConditionalWeakTable<RegisteredPage, Lazy<PageState>> _states = [];

    public FieldCrop Crop(RegisteredPage page, MmRect rect, double marginMm, int dpi = 300)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentOutOfRangeException.ThrowIfNegative(marginMm);
        ArgumentOutOfRangeException.ThrowIfLessThan(dpi, 50);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dpi, 1200);
        var template = page.Match ?? throw new InvalidOperationException("An unknown page has no fields.");
        var state = _states.GetValue(page, p => new Lazy<PageState>(() => PageState.Of(p))).Value;
        var scale = dpi / 25.4;

        // Whole pixels of context on every side, so that the crop is cut out of it exactly.
        var context = (int)Math.Ceiling(ContextMm * scale);
        var area = rect.Inflate(marginMm);
        var width = Math.Max(1, (int)Math.Round(area.Width * scale));
        var height = Math.Max(1, (int)Math.Round(area.Height * scale));
        var wide = area.Inflate(context / scale);
        int fullWidth = width + (2 * context), fullHeight = height + (2 * context);

        var source = CropSource.Draw(page, state.Ground, wide, fullWidth, fullHeight, scale);
        var dark = Stretch(source.Dark, state);
        var print = PrintImage.Draw(template, wide, fullWidth, fullHeight, scale);
        if (page.ResidualMm > LargeResidualMm)
        {
            print = PrintAligner.Align(print, source.Dark, scale);
        }

        var growth = Math.Max(1, (int)Math.Ceiling(state.PrintGrowthMm * scale));
        var (ink, mask) = PrintRemoval.Remove(dark, print, growth);

        var inner = new PixelBox(context, context, width, height);
        var cutInk = ImageOps.Cut(ink, inner);
        var cutMask = ImageOps.Cut(mask, inner);
        var crop = new FieldCrop(
            rect,
            area,
            dpi,
            ImageOps.Cut(Stretch(source.Gray, state), inner),
            cutInk,
            source.Color is null ? null : ImageOps.Cut(Stretch(source.Color, state), inner),
            cutMask,
            0,
            BoxOf(page, rect));
        return crop with
        {
            InkRatio = InkRatioOf(crop),
            OutsideShare = OutsideShareOf(page, rect),
            PrintFound = page.Coverage?.Near(rect) ?? 1,
        };
    }

    public PixelBox BoxOf(RegisteredPage page, MmRect rect)
    {
        ArgumentNullException.ThrowIfNull(page);
        var mapping = page.Mapping ?? throw new InvalidOperationException("An unknown page has no fields.");
        return mapping.BoxOf(rect, page.Upright.Width, page.Upright.Height);
    }

    /// <summary>By a grid of places over the rectangle.</summary>
    private static double OutsideShareOf(RegisteredPage page, MmRect rect)
    {
        const int Steps = 8;
        var outside = 0;
        for (var r = 0; r <= Steps; r++)
        {
            for (var c = 0; c <= Steps; c++)
            {
                var p = page.Mapping!.ToPixel(rect.X + (rect.Width * c / Steps), rect.Y + (rect.Height * r / Steps));
                outside += p.X < -0.5 || p.Y < -0.5 || p.X > page.Upright.Width - 0.5 || p.Y > page.Upright.Height - 0.5 ? 1 : 0;
            }
        }

        return (double)outside / ((Steps + 1) * (Steps + 1));
    }

    /// <summary>Paper becomes pure white and the page's darkest ink black.</summary>
    private static GrayImage Stretch(GrayImage image, PageState state)
    {
        var table = new byte[256];
        for (var shade = 0; shade < 256; shade++)
        {
            table[shade] = (byte)Math.Clamp((shade - state.Black) * 255 / Math.Max(1, state.White - state.Black), 0, 255);
        }

        return ImageOps.Lookup(image, table);
    }

    private static double InkRatioOf(FieldCrop crop)
    {
        var box = crop.InCrop(crop.Rect);
        if (box.Width == 0 || box.Height == 0)
        {
            return 0;
        }

        var table = new byte[256];
        table.AsSpan(0, InkShade).Fill(255);
        var least = LeastInkMm2 * crop.PixelsPerMm * crop.PixelsPerMm;
        var bright = ImageOps.Lookup(ImageOps.Cut(crop.Ink, box), table);
        var ink = ImageOps.Regions(bright, 1000).Where(r => r.Area >= least).Sum(r => (long)r.Area);
        var free = (box.Width * box.Height) - ImageOps.Cut(crop.Printed, box).Pixels.AsSpan().Count((byte)0);
        return free == 0 ? 0 : Math.Min(1, (double)ink / free);
    }
}
