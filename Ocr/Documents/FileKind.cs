namespace Rpa.Ocr.Documents;

/// <summary>What a file is, judged by its content alone; names and extensions are not believed.</summary>
public enum FileKind
{
    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>TIFF, also multi-page and BigTIFF.</summary>
    Tiff,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>Text with separators on its first line: an e-application export, perhaps.</summary>
    Csv,

    /// <summary>Other plain text.</summary>
    Text,

    /// <summary>A ZIP archive that is no office document.</summary>
    Zip,

    /// <summary>A Microsoft Office or OpenDocument file.</summary>
    Office,

    /// <summary>An image of a format that is not read (HEIC, GIF, BMP, WebP …).</summary>
    OtherImage,

    /// <summary>Anything else.</summary>
    Unknown,
}
