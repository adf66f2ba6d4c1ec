using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>A page prepared for matching: its strokes and rulings bright on black, free of lighting and fills, at several resolutions.</summary>
internal sealed class PageEvidence
{
    /// <summary>Longer side of the finest image: an A4 page at 200 dpi. Finer tells registration nothing more.</summary>
    private const int FinestSide = 2340;

    private const int CoarsestSide = 250;
    private const int GridStep = 12;
    private readonly IReadOnlyList<GrayImage> _pyramid;

    private PageEvidence(PageImage page, GrayImage work, IReadOnlyList<GrayImage> pyramid)
    {
        Width = page.Width;
        Height = page.Height;
        Work = work;
        _pyramid = pyramid;
    }

    /// <summary>Width of the page in its own pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the page in its own pixels.</summary>
    public int Height { get; }

    /// <summary>The page, made smaller where it was large.</summary>
    public GrayImage Work { get; }

    /// <summary>Pixels of <see cref="Work"/> for each pixel of the page.</summary>
    public double WorkScale => (double)Work.Width / Width;

    /// <summary>The strokes at about 600 pixels on the longer side.</summary>
    public GrayImage Small => _pyramid.FirstOrDefault(d => Math.Max(d.Width, d.Height) <= 700, _pyramid[^1]);

    /// <summary>The strokes at the resolution of <see cref="Work"/>.</summary>
    public GrayImage Detail => _pyramid[0];

    /// <summary>Prepares a page.</summary>
    public static PageEvidence Of(PageImage page)
    {
        var longer = Math.Max(page.Width, page.Height);
        var work = longer <= FinestSide
            ? page.Gray
            : ImageOps.Resize(page.Gray, Scaled(page.Width, FinestSide, longer), Scaled(page.Height, FinestSide, longer), Interpolation.Area);
        var kernel = (int)Math.Round(Math.Max(work.Width, work.Height) / 297.0 * TemplateFeatures.DetailMm);
        var detail = ImageOps.DarkDetail(work, Math.Max(3, (kernel / 2 * 2) + 1));
        List<GrayImage> pyramid = [detail];
        while (Math.Max(detail.Width, detail.Height) / 2 >= CoarsestSide && Math.Min(detail.Width, detail.Height) >= 8)
        {
            detail = ImageOps.Resize(detail, detail.Width / 2, detail.Height / 2, Interpolation.Area);
            pyramid.Add(detail);
        }

        return new PageEvidence(page, work, pyramid);
    }

    /// <summary>The strokes as they lie on the form under <paramref name="map"/>: the form's page at the given resolution, with margins around it.</summary>
    public GrayImage Draw(Homography map, double widthMm, double heightMm, double pixelsPerMm, double marginX, double marginY)
    {
        var left = (int)Math.Round(marginX * pixelsPerMm);
        var top = (int)Math.Round(marginY * pixelsPerMm);
        var width = (int)Math.Round(widthMm * pixelsPerMm) + (2 * left);
        var height = (int)Math.Round(heightMm * pixelsPerMm) + (2 * top);
        var image = Suitable(map, widthMm, heightMm, pixelsPerMm);
        var toMm = Homography.ScaleThenMove(1 / pixelsPerMm, 1 / pixelsPerMm, (0.5 - left) / pixelsPerMm, (0.5 - top) / pixelsPerMm);
        var toImage = ToImage(image).After(map.After(toMm));
        return ImageOps.Warp(image, width, height, [.. toImage.Matrix], Interpolation.Linear, border: 0);
    }

    /// <summary>As above without margins, under a mapping that may bend.</summary>
    public GrayImage Draw(PageMapping mapping, double widthMm, double heightMm, double pixelsPerMm)
    {
        if (mapping.Local is null)
        {
            return Draw(mapping.Homography, widthMm, heightMm, pixelsPerMm, 0, 0);
        }

        var width = (int)Math.Round(widthMm * pixelsPerMm);
        var height = (int)Math.Round(heightMm * pixelsPerMm);
        var image = Suitable(mapping.Homography, widthMm, heightMm, pixelsPerMm);
        var toImage = ToImage(image);
        var grid = MapGrid.Sample(width, height, GridStep, (x, y) => toImage.Apply(mapping.ToPixel((x + 0.5) / pixelsPerMm, (y + 0.5) / pixelsPerMm)));
        return ImageOps.Remap(image, width, height, grid, Interpolation.Linear, border: 0);
    }

    private Homography ToImage(GrayImage image)
    {
        double sx = (double)image.Width / Width, sy = (double)image.Height / Height;
        return Homography.ScaleThenMove(sx, sy, (sx - 1) / 2, (sy - 1) / 2);
    }

    /// <summary>The coarsest image that is not coarser than what is drawn: linear interpolation must not skip thin lines.</summary>
    private GrayImage Suitable(Homography mmToPage, double widthMm, double heightMm, double pixelsPerMm)
    {
        var a = mmToPage.Apply(widthMm * 0.4, heightMm * 0.5);
        var b = mmToPage.Apply(widthMm * 0.6, heightMm * 0.5);
        var pagePixelsPerMm = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) / (widthMm * 0.2);
        var best = _pyramid[0];
        foreach (var candidate in _pyramid)
        {
            if (pagePixelsPerMm * candidate.Width / Width >= pixelsPerMm * 0.95)
            {
                best = candidate;
            }
        }

        return best;
    }

    private static int Scaled(int side, int to, int of) => Math.Max(1, (int)Math.Round((double)side * to / of));
}
