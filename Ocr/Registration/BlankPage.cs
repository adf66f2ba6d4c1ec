using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Tells empty sheets, such as the backs of forms. Lighting, shadows and the sheet's edge are no content, nor are punch holes, staples and
/// dust; print that shows through from the other side is paler than anything on this one.
/// </summary>
internal static class BlankPage
{
    /// <summary>Longer side of the image that is looked at: about 100 dpi, where a pen's stroke is still a pixel wide.</summary>
    private const int LongerSide = 1170;

    private const double LongerSideMm = 297;

    /// <summary>Strokes are narrower than this; shades are wider.</summary>
    private const double WidestStrokeMm = 2.5;

    /// <summary>The edge of the image: dark borders, punch holes and staples lie there.</summary>
    private const double Edge = 0.075;

    /// <summary>Contrast to the paper of a pen's or pencil's stroke; what shows through has less.</summary>
    private const int Written = 72;

    /// <summary>Contrast at which anything at all is there.</summary>
    private const int Anything = 24;

    /// <summary>Smaller regions are dust (mm²).</summary>
    private const double DustMm2 = 0.25;

    /// <summary>Less than this is no content (mm²): a short handwritten word has some ten.</summary>
    private const double LeastMm2 = 5;

    private const int MostRegions = 2000;

    /// <summary>Whether there is nothing on the page, not even something pale: need not be registered.</summary>
    public static bool IsEmpty(GrayImage page) => ContentMm2(page, Anything) < LeastMm2;

    /// <summary>Whether nothing is written or printed on this side of the sheet. Ask it only of a page that no form was found on: a pale copy of a form is no blank page.</summary>
    public static bool IsBlank(GrayImage page) => ContentMm2(page, Written) < LeastMm2;

    private static double ContentMm2(GrayImage page, int contrast)
    {
        var longer = Math.Max(page.Width, page.Height);
        var small = longer <= LongerSide
            ? page
            : ImageOps.Resize(page, Math.Max(8, page.Width * LongerSide / longer), Math.Max(8, page.Height * LongerSide / longer), Interpolation.Area);
        var mm = Math.Max(small.Width, small.Height) / LongerSideMm;
        var detail = ImageOps.DarkDetail(small, Math.Max(3, ((int)Math.Round(WidestStrokeMm * mm) / 2 * 2) + 1));
        int marginX = (int)(small.Width * Edge), marginY = (int)(small.Height * Edge);
        var mask = new GrayImage(small.Width, small.Height, 0);
        for (var y = marginY; y < small.Height - marginY; y++)
        {
            for (var x = marginX; x < small.Width - marginX; x++)
            {
                mask[x, y] = detail[x, y] >= contrast ? (byte)255 : (byte)0;
            }
        }

        return ImageOps.Regions(mask, MostRegions).Where(region => region.Area >= DustMm2 * mm * mm).Sum(region => (long)region.Area) / (mm * mm);
    }
}
