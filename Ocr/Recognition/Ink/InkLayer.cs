using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>The written strokes of a crop: connected dark regions, cleaned of specks and of what is left of printed rulings.</summary>
internal sealed class InkLayer
{
    /// <summary>Paper is pure white in a crop; what is brighter than this is no ink, only bleed-through and shade.</summary>
    private const int FaintestInk = 205;

    private const int MaxStrokes = 600;

    /// <summary>Digits lean over the field's edge by this much (mm).</summary>
    private const double BandMm = 1;

    /// <summary>No digit on a form is lower than this (mm).</summary>
    private const double LeastDigitMm = 1.2;

    private readonly GrayImage _ink;
    private readonly int[] _labels;
    private readonly int _darkest;

    private InkLayer(FieldCrop crop, GrayImage ink, int[] labels, IReadOnlyList<Region> strokes, int darkest, int threshold)
    {
        Crop = crop;
        _ink = ink;
        _labels = labels;
        Strokes = strokes;
        _darkest = darkest;
        Threshold = threshold;
    }

    /// <summary>The crop.</summary>
    public FieldCrop Crop { get; }

    /// <summary>Strokes, largest first, specks left out.</summary>
    public IReadOnlyList<Region> Strokes { get; }

    /// <summary>Pixels darker than this are ink.</summary>
    public int Threshold { get; }

    /// <summary>Pixels per millimetre.</summary>
    public double PixelsPerMm => Crop.PixelsPerMm;

    /// <summary>Where the field's own writing lies in the crop: its rectangle, and a little more. Strokes that run on beyond it belong to something else as well.</summary>
    public PixelBox Band => Crop.InCrop(Crop.Rect.Inflate(BandMm));

    /// <summary>Whether a pixel belongs to a stroke that was kept or dropped; false on paper.</summary>
    public bool IsInk(int x, int y) => _labels[(y * _ink.Width) + x] != 0;

    /// <summary>Finds the strokes of a crop.</summary>
    public static InkLayer Of(FieldCrop crop)
    {
        var ink = DottedRulings.Restore(crop);
        var (core, darkest) = Shades(ink);
        var threshold = Math.Min((core + 255) / 2, FaintestInk);
        var mask = new GrayImage(ink.Width, ink.Height);
        for (var i = 0; i < mask.Pixels.Length; i++)
        {
            mask.Pixels[i] = ink.Pixels[i] < threshold ? (byte)255 : (byte)0;
        }

        var labels = new int[mask.Pixels.Length];
        var regions = ImageOps.Regions(mask, MaxStrokes, labels);
        var strokes = StrokeFilter.Clean(StreakFilter.Clean(regions, crop), crop);
        return new InkLayer(crop, ink, labels, strokes, darkest, threshold);
    }

    /// <summary>Strokes whose middle lies in a rectangle of the form.</summary>
    public IReadOnlyList<Region> In(MmRect rect) => In(Crop.InCrop(rect));

    /// <summary>Strokes whose middle lies in a box of the crop.</summary>
    public IReadOnlyList<Region> In(PixelBox box) => [.. Strokes.Where(stroke =>
    {
        var x = stroke.Box.X + (stroke.Box.Width / 2.0);
        var y = stroke.Box.Y + (stroke.Box.Height / 2.0);
        return x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
    })];

    /// <summary>Where a box of the crop lies on the form, in millimetres.</summary>
    public MmRect OnForm(PixelBox box) => new(
        Crop.Area.X + (box.X / PixelsPerMm), Crop.Area.Y + (box.Y / PixelsPerMm), box.Width / PixelsPerMm, box.Height / PixelsPerMm);

    /// <summary>The box that holds all of the strokes; null for none.</summary>
    public static PixelBox? BoundsOf(IReadOnlyCollection<Region> strokes)
    {
        if (strokes.Count == 0)
        {
            return null;
        }

        var left = strokes.Min(stroke => stroke.Box.X);
        var top = strokes.Min(stroke => stroke.Box.Y);
        return new PixelBox(
            left,
            top,
            strokes.Max(stroke => stroke.Box.X + stroke.Box.Width) - left,
            strokes.Max(stroke => stroke.Box.Y + stroke.Box.Height) - top);
    }

    /// <summary>Whether any of the strokes is high enough for a digit: dots are dust, ticks alone belong to the line above.</summary>
    public bool HoldDigit(IEnumerable<Region> strokes) => strokes.Any(stroke => stroke.Box.Height >= LeastDigitMm * PixelsPerMm);

    /// <summary>The box that holds what lies in <see cref="Band"/> of the strokes; null for nothing.</summary>
    public PixelBox? BandOf(IReadOnlyCollection<Region> strokes)
    {
        if (BoundsOf(strokes) is not { } bounds)
        {
            return null;
        }

        var band = Band;
        var left = Math.Max(bounds.X, band.X);
        var top = Math.Max(bounds.Y, band.Y);
        var right = Math.Min(bounds.X + bounds.Width, band.X + band.Width);
        var bottom = Math.Min(bounds.Y + bounds.Height, band.Y + band.Height);
        return right > left && bottom > top ? new PixelBox(left, top, right - left, bottom - top) : null;
    }

    /// <summary>Draws the strokes alone on white, in full contrast, cut to a box.</summary>
    public GrayImage Draw(IReadOnlyCollection<Region> strokes, PixelBox box)
    {
        var wanted = strokes.Select(stroke => stroke.Label).ToHashSet();
        var result = new GrayImage(box.Width, box.Height);
        var range = Math.Max(235 - _darkest, 20);
        for (var y = 0; y < box.Height; y++)
        {
            for (var x = 0; x < box.Width; x++)
            {
                var px = box.X + x;
                var py = box.Y + y;
                if (px >= 0 && py >= 0 && px < _ink.Width && py < _ink.Height && Touches(px, py, wanted))
                {
                    result[x, y] = (byte)Math.Clamp((_ink[px, py] - _darkest) * 255 / range, 0, 255);
                }
            }
        }

        return result;
    }

    /// <summary>Number of ink pixels of the strokes inside a box.</summary>
    public int CountIn(PixelBox box)
    {
        var kept = Strokes.Select(stroke => stroke.Label).ToHashSet();
        var count = 0;
        for (var y = Math.Max(box.Y, 0); y < Math.Min(box.Y + box.Height, _ink.Height); y++)
        {
            for (var x = Math.Max(box.X, 0); x < Math.Min(box.X + box.Width, _ink.Width); x++)
            {
                var label = _labels[(y * _ink.Width) + x];
                if (label != 0 && kept.Contains(label))
                {
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>Labels of the kept strokes, by pixel; 0 elsewhere.</summary>
    public int LabelAt(int x, int y) => x < 0 || y < 0 || x >= _ink.Width || y >= _ink.Height ? 0 : _labels[(y * _ink.Width) + x];

    /// <summary>
    /// The shade that a quarter of the ink is darker than, which stands for the pen used, and the one that a tenth is darker than.
    /// Few pixels much darker than the rest (slivers of print beside pencil) must not set the threshold.
    /// </summary>
    private static (int Core, int Darkest) Shades(GrayImage ink)
    {
        var histogram = new int[FaintestInk];
        foreach (var pixel in ink.Pixels)
        {
            if (pixel < FaintestInk)
            {
                histogram[pixel]++;
            }
        }

        var total = histogram.Sum();
        return (Percentile(histogram, total / 4), Percentile(histogram, total / 10));
    }

    private static int Percentile(int[] histogram, int rank)
    {
        var seen = 0;
        for (var shade = 0; shade < histogram.Length; shade++)
        {
            seen += histogram[shade];
            if (seen > rank)
            {
                return shade;
            }
        }

        return FaintestInk;
    }

    /// <summary>A stroke's soft edge reaches two pixels beyond its core.</summary>
    private bool Touches(int x, int y, HashSet<int> wanted)
    {
        var own = LabelAt(x, y);
        if (own != 0)
        {
            return wanted.Contains(own);
        }

        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++)
            {
                var label = LabelAt(x + dx, y + dy);
                if (label != 0 && wanted.Contains(label))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
