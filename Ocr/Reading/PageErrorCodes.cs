using Rpa.Ocr.Documents;

namespace Rpa.Ocr.Reading;

/// <summary>The stable codes of pages that were not read, besides those of <see cref="DecodeErrorCodes"/>.</summary>
public static class PageErrorCodes
{
    /// <summary>No registered form lies on the page well enough.</summary>
    public const string UnknownForm = "unknown-form";

    /// <summary>Nothing is on the page.</summary>
    public const string Blank = "blank";

    /// <summary>Reading took longer than <see cref="OcrOptions.SecondsPerPage"/>.</summary>
    public const string TooSlow = DecodeErrorCodes.TooSlow;

    /// <summary>The image could not be worked on, though it was decoded.</summary>
    public const string Unprocessable = "unprocessable";
}
