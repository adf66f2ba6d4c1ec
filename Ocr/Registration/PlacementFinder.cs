namespace Rpa.Ocr.Registration;

/// <summary>Proposes where a form page may lie: on a sheet that stands out from its ground, or on the image as a whole.</summary>
internal sealed class PlacementFinder
{
    /// <summary>How far the print may lie off its place on the sheet.</summary>
    private const double MarginMm = 25;

    /// <summary>Proportions within this factor of each other are called equal: then the sheet fills the image, maybe stretched.</summary>
    private const double SameProportions = 1.04;

    /// <summary>A found sheet whose proportions differ from the form's by more than this factor is no sheet of this form.</summary>
    private const double MostDistortion = 1.3;

    /// <summary>Two scales closer than this factor are one.</summary>
    private const double SameScale = 1.03;

    private readonly PageEvidence _page;
    private readonly PageFrame? _sheet;
    private readonly double _skew;
    private readonly double? _dpi;

    /// <summary>Looks at a page once, for all form pages.</summary>
    public PlacementFinder(PageEvidence page, double? dpi)
    {
        _page = page;
        _sheet = PaperFinder.Find(page.Work)?.Scaled(1 / page.WorkScale);
        _skew = SkewEstimator.Estimate(page.Small);
        _dpi = dpi;
    }

    /// <summary>The places for one form page in one turn. <paramref name="scale"/> makes the print smaller or larger about the middle of the sheet.</summary>
    public IEnumerable<Placement> Find(FormPageTemplate template, int turns, double scale)
    {
        var (width, height) = (template.WidthMm, template.HeightMm);
        var scaling = Homography.ScaleThenMove(scale, scale, (1 - scale) * width / 2, (1 - scale) * height / 2);
        var aspect = turns % 2 == 0 ? width / height : height / width;
        if (_sheet is not null && Ratio(_sheet.Aspect, aspect) < MostDistortion && _sheet.MapOf(width, height, turns) is { } onSheet)
        {
            yield return new Placement(template, turns, onSheet.After(scaling), MarginMm, MarginMm);
        }

        var whole = PageFrame.Whole(_page.Width, _page.Height, _skew);
        if (Ratio(whole.Aspect, aspect) < SameProportions && whole.MapOf(width, height, turns) is { } onImage)
        {
            yield return new Placement(template, turns, onImage.After(scaling), MarginMm, MarginMm);
        }

        foreach (var pixelsPerMm in FreeScales(width, height, turns, Ratio(whole.Aspect, aspect) < SameProportions))
        {
            yield return Free(template, turns, pixelsPerMm * scale);
        }
    }

    private static double Ratio(double a, double b) => a > b ? a / b : b / a;

    /// <summary>Scales at which the sheet may lie anywhere in the image: what the file says, and those at which it just fills the image one way.</summary>
    private IEnumerable<double> FreeScales(double width, double height, int turns, bool fills)
    {
        var (across, down) = turns % 2 == 0 ? (width, height) : (height, width);
        double byWidth = _page.Width / across, byHeight = _page.Height / down;
        var filling = Math.Sqrt(byWidth * byHeight);
        if (!fills)
        {
            yield return byWidth;
            yield return byHeight;
        }

        // A resolution under which the sheet would be far larger or smaller than the image is a mistake of the file.
        if (_dpi / 25.4 is { } said && Ratio(said, filling) < 3 && (fills ? Ratio(said, filling) : Math.Min(Ratio(said, byWidth), Ratio(said, byHeight))) > SameScale)
        {
            yield return said;
        }
    }

    /// <summary>The middle of the sheet on the middle of the image, and room to move to every side.</summary>
    private Placement Free(FormPageTemplate template, int turns, double pixelsPerMm)
    {
        var angle = (_skew + (90 * turns)) * Math.PI / 180;
        var (cos, sin) = (Math.Cos(angle) * pixelsPerMm, Math.Sin(angle) * pixelsPerMm);
        double cx = (_page.Width - 1) / 2.0, cy = (_page.Height - 1) / 2.0, mx = template.WidthMm / 2, my = template.HeightMm / 2;
        var map = new Homography([cos, -sin, cx - (cos * mx) + (sin * my), sin, cos, cy - (sin * mx) - (cos * my), 0, 0, 1]);
        var (imageAcross, imageDown) = turns % 2 == 0 ? (_page.Width, _page.Height) : (_page.Height, _page.Width);
        return new Placement(
            template,
            turns,
            map,
            (Math.Abs((imageAcross / pixelsPerMm) - template.WidthMm) / 2) + MarginMm,
            (Math.Abs((imageDown / pixelsPerMm) - template.HeightMm) / 2) + MarginMm);
    }
}
