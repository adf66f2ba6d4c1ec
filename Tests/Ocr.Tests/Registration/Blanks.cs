using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;

namespace Rpa.Ocr.Tests.Registration;

/// <summary>The templates of the sample forms, drawn once for all tests, and pages made from the blanks.</summary>
public sealed class Blanks
{
    private readonly Lazy<IReadOnlyList<FormPageTemplate>> _all;

    public Blanks() => _all = new(() =>
        [.. FormGeometry.ReadFolder(Repository.Forms).SelectMany(f => Templates.GetAsync(f, CancellationToken.None).GetAwaiter().GetResult())]);

    internal FormTemplates Templates { get; } = new(TimeProvider.System);

    internal IReadOnlyList<FormPageTemplate> All => _all.Value;

    internal FormPageTemplate Get(string revision, int page) =>
        All.Single(t => t.FormPage == page && string.Equals(t.RevisionId, revision, StringComparison.Ordinal));

    /// <summary>A page that shows the blank under a map from mm to pixels.</summary>
    internal static PageImage Draw(FormPageTemplate template, Homography mmToPixel, int width, int height, byte ground = 255)
    {
        var toMm = mmToPixel.Inverse();
        var toBlank = Homography.ScaleThenMove(template.PixelsPerMm, template.PixelsPerMm, -0.5, -0.5);
        var gray = ImageOps.Warp(ImageOps.Blur(template.Blank, 1), width, height, [.. toBlank.After(toMm).Matrix], Interpolation.Linear, ground);
        return new PageImage(gray, null, null, Bilevel: false);
    }

    /// <summary>From mm to pixels at a resolution, skewed about the middle and turned clockwise by quarter turns.</summary>
    internal static (Homography Map, int Width, int Height) Scan(FormPageTemplate template, double dpi, double skewDegrees, int turns)
    {
        var scale = dpi / 25.4;
        int width = (int)(template.WidthMm * scale), height = (int)(template.HeightMm * scale);
        var angle = skewDegrees * Math.PI / 180;
        double cos = Math.Cos(angle) * scale, sin = Math.Sin(angle) * scale, cx = template.WidthMm / 2, cy = template.HeightMm / 2;
        var upright = new Homography(
        [
            cos, -sin, (width / 2.0) - (cos * cx) + (sin * cy),
            sin, cos, (height / 2.0) - (sin * cx) - (cos * cy),
            0, 0, 1,
        ]);
        var map = QuarterTurn.Of(width, height, turns).After(upright);
        return turns % 2 == 0 ? (map, width, height) : (map, height, width);
    }
}
