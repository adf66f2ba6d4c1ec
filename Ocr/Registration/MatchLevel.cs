namespace Rpa.Ocr.Registration;

/// <summary>One step of registration from coarse to fine: how finely both images are drawn, how large the patches are and how far they are looked for.</summary>
/// <param name="PixelsPerMm">Resolution.</param>
/// <param name="HalfMm">Half the side of a patch.</param>
/// <param name="ReachMm">How far a patch is looked for, each way.</param>
/// <param name="SpacingMm">One patch is taken from each square of this size.</param>
/// <param name="ToleranceMm">How far a patch may be off the common map and still agree with it.</param>
internal sealed record MatchLevel(double PixelsPerMm, double HalfMm, double ReachMm, double SpacingMm, double ToleranceMm)
{
    /// <summary>Whole page at a glance: only position, turn and form are asked.</summary>
    public const double CoarsePixelsPerMm = 1;

    /// <summary>From where the whole page roughly lies to a millimetre or two.</summary>
    public static MatchLevel Rough { get; } = new(1.5, 11, 9, 18, 1.6);

    /// <summary>To a fraction of a millimetre; also decides which form it is.</summary>
    public static MatchLevel Middle { get; } = new(3, 7, 2.6, 12, 0.5);

    /// <summary>To hundredths of a millimetre.</summary>
    public static MatchLevel Fine { get; } = new(6, 5.5, 0.9, 9, 0.35);

    /// <summary>The levels in the order in which they are used.</summary>
    public static IReadOnlyList<MatchLevel> All { get; } = [Rough, Middle, Fine];

    /// <summary>Half the patch in pixels.</summary>
    public int Half => (int)Math.Round(HalfMm * PixelsPerMm);

    /// <summary>The reach in pixels.</summary>
    public int Reach => (int)Math.Ceiling(ReachMm * PixelsPerMm);
}
