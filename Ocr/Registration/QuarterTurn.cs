namespace Rpa.Ocr.Registration;

/// <summary>Where the pixels of an image go when it is turned.</summary>
internal static class QuarterTurn
{
    /// <summary>The map for an image of the given size turned clockwise by quarter turns (0 to 3).</summary>
    public static Homography Of(int width, int height, int turns) => turns switch
    {
        0 => Homography.Identity,
        1 => new Homography([0, -1, height - 1, 1, 0, 0, 0, 0, 1]),
        2 => new Homography([-1, 0, width - 1, 0, -1, height - 1, 0, 0, 1]),
        3 => new Homography([0, 1, 0, -1, 0, width - 1, 0, 0, 1]),
        _ => throw new ArgumentOutOfRangeException(nameof(turns)),
    };
}
