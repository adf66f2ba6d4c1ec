using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>The blank at one level: its printed structure and the patches worth looking for.</summary>
/// <param name="Level">The level.</param>
/// <param name="Detail">Printed structure bright on black.</param>
/// <param name="Centres">x and y of each patch's centre in pixels, in turn.</param>
internal sealed record TemplateLevel(MatchLevel Level, GrayImage Detail, int[] Centres)
{
    /// <summary>How many patches there are.</summary>
    public int Count => Centres.Length / 2;

    /// <summary>Centre of a patch in mm on the form.</summary>
    public PointD CentreMm(int patch) => new(
        (Centres[2 * patch] + 0.5) / Level.PixelsPerMm,
        (Centres[(2 * patch) + 1] + 0.5) / Level.PixelsPerMm);
}
