using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Documents;

/// <summary>What came of decoding a page: either an image or an error.</summary>
/// <param name="Page">The page as it came, turned only as its EXIF or PDF orientation asks.</param>
/// <param name="Error">Why the page cannot be read.</param>
public sealed record PageDecoding(PageImage? Page, DecodeError? Error);
