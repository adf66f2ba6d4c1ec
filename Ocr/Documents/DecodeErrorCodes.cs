namespace Rpa.Ocr.Documents;

/// <summary>The stable codes of <see cref="DecodeError"/>.</summary>
public static class DecodeErrorCodes
{
    /// <summary>The file has no bytes.</summary>
    public const string Empty = "empty";

    /// <summary>The file is not one of the formats that are read.</summary>
    public const string UnsupportedKind = "unsupported-kind";

    /// <summary>The file or page is damaged.</summary>
    public const string Broken = "broken";

    /// <summary>The file or page ends before it should.</summary>
    public const string Truncated = "truncated";

    /// <summary>The file is protected by a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>More bytes than <see cref="DecodeLimits.MaxBytes"/>.</summary>
    public const string TooManyBytes = "too-many-bytes";

    /// <summary>More pages than <see cref="DecodeLimits.MaxPages"/>.</summary>
    public const string TooManyPages = "too-many-pages";

    /// <summary>A page with more pixels than <see cref="DecodeLimits.MaxPixelsPerPage"/>.</summary>
    public const string TooManyPixels = "too-many-pixels";

    /// <summary>Decoding took longer than <see cref="DecodeLimits.MaxSecondsPerFile"/>.</summary>
    public const string TooSlow = "too-slow";

    /// <summary>A page too small to be a sheet of paper.</summary>
    public const string TooSmall = "too-small";

    /// <summary>A page many times longer than broad: no sheet of paper.</summary>
    public const string OddShape = "odd-shape";

    /// <summary>The file cannot be opened (gone, locked, no permission).</summary>
    public const string CannotOpen = "cannot-open";
}
