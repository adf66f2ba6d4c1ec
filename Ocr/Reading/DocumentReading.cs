namespace Rpa.Ocr.Reading;

/// <summary>What was found in one file.</summary>
/// <param name="File">Name of the file as given (no folder).</param>
/// <param name="ErrorCode">Stable code if the file could not be read (see <see cref="Documents.DecodeErrorCodes"/>), else null.</param>
/// <param name="Error">The same in Japanese for the clerk, or null.</param>
/// <param name="Pages">Pages in file order; empty on error.</param>
public sealed record DocumentReading(string File, string? ErrorCode, string? Error, IReadOnlyList<PageReading> Pages);
