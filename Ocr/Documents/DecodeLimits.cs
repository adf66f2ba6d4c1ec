using System.ComponentModel.DataAnnotations;

namespace Rpa.Ocr.Documents;

/// <summary>What a file may cost. A file beyond a limit is refused with a reason, it is never read in part.</summary>
public sealed class DecodeLimits
{
    /// <summary>Most bytes of a file. Default 100 MiB; 1 KiB to 1 GiB.</summary>
    [Range(1024, 1L << 30)]
    public long MaxBytes { get; set; } = 100L << 20;

    /// <summary>Most pages of a file. Default 200; 1 to 5,000.</summary>
    [Range(1, 5000)]
    public int MaxPages { get; set; } = 200;

    /// <summary>Most pixels of a page. Default 80 million (an A3 page at 600 dpi has 70); 10,000 to 200 million.</summary>
    [Range(10_000, 200_000_000)]
    public int MaxPixelsPerPage { get; set; } = 80_000_000;

    /// <summary>Most seconds spent on decoding one file, all its pages together. Default 120; 1 to 3,600.</summary>
    [Range(1, 3600)]
    public int MaxSecondsPerFile { get; set; } = 120;

    /// <summary>Resolution at which PDF pages without a scanned image are drawn. Default 300 dpi; 72 to 600.</summary>
    [Range(72, 600)]
    public int PdfDpi { get; set; } = 300;
}
