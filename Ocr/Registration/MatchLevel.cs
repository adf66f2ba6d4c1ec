namespace Rpa.Ocr.Registration;

/// <summary>One step of registration from coarse to fine: how finely both images are drawn, how large the patches are and how far they are looked for.</summary>
/// <param name="PixelsPerMm">Resolution.</param>
/// <param name="HalfMm">Half the side of a patch.</param>
/// <param name="ReachMm">How far a patch is looked for, each way.</param>
/// <param name="SpacingMm">One patch is taken from each square of this size.</param>
/// <param name="HomographyToleranceMm">How far a patch may be off the homography: what paper may curl or stretch beyond it.</param>
/// <param name="Looseness">How much further in the first samples of a homography, which are affine.</param>
/// <param name="ToleranceMm">How far a patch may be off what its neighbours make expect, and still agree.</param>
/// <param name="SigmaMm">Over what distance neighbours count.</param>
internal sealed record MatchLevel(
    double PixelsPerMm,
    double HalfMm,
    double ReachMm,
    double SpacingMm,
    double HomographyToleranceMm,
    double Looseness,
    double ToleranceMm,
    double SigmaMm)
{
    /// <summary>Whole page at a glance: only position, turn and form are asked.</summary>
    public const double CoarsePixelsPerMm = 1;

    /// <summary>From where the whole page roughly lies to a millimetre or two.</summary>
    public static MatchLevel Rough { get; } = new(1.5, 11, 9, 18, 2.5, 1.8, 1.2, 30);

    /// <summary>To a fraction of a millimetre; also decides which form it is.</summary>
    public static MatchLevel Middle { get; } = new(3, 7, 2.6, 12, 2, 1.3, 0.5, 22);

    /// <summary>To hundredths of a millimetre.</summary>
    public static MatchLevel Fine { get; } = new(6, 5.5, 0.9, 9, 2, 1.2, 0.35, 18);

    /// <summary>The levels in the order in which they are used.</summary>
    public static IReadOnlyList<MatchLevel> All { get; } = [Rough, Middle, Fine];

    /// <summary>Half the patch in pixels.</summary>
    public int Half => (int)Math.Round(HalfMm * PixelsPerMm);

    /// <summary>The reach in pixels.</summary>
    public int Reach => (int)Math.Ceiling(ReachMm * PixelsPerMm);
}
