using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>A page and the form page that it was found to be, or why none was found.</summary>
/// <param name="Match">The form page recognised; <see langword="null"/> for an unknown page, which must not be read.</param>
/// <param name="NearestGuess">The most similar form page, also when it was refused; <see langword="null"/> when nothing is similar at all.</param>
/// <param name="RotationClockwise">How far the image as it came had been turned clockwise: 0, 90, 180 or 270. 0 for an unknown page.</param>
/// <param name="SkewDegrees">Skew that remains in <paramref name="Upright"/>, clockwise positive, in degrees.</param>
/// <param name="ResidualMm">Root mean square of what is left between the blank's printed structure and the page's, in mm.</param>
/// <param name="Confidence">0 to 1: how sure it is that this is the form page.</param>
/// <param name="Reason">Japanese reason for an unknown page; <see langword="null"/> for a recognised one.</param>
/// <param name="Upright">The image turned upright by whole quarter turns; otherwise its own pixels. Boxes are in pixels of this image.</param>
/// <param name="Mapping">From mm on the form to pixels of <paramref name="Upright"/>; <see langword="null"/> for an unknown page.</param>
/// <param name="Coverage">Where the blank's print was found; <see langword="null"/> for an unknown page.</param>
public sealed record RegisteredPage(
    FormPageTemplate? Match,
    FormPageTemplate? NearestGuess,
    int RotationClockwise,
    double SkewDegrees,
    double ResidualMm,
    double Confidence,
    string? Reason,
    PageImage Upright,
    PageMapping? Mapping,
    Coverage? Coverage = null);
