namespace Rpa.Ocr.Documents;

/// <summary>What came of opening a file: either a document or an error.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="Document">The opened document; <see langword="null"/> when it cannot be read. The caller disposes it.</param>
/// <param name="Error">Why it cannot be read; <see langword="null"/> when it can.</param>
public sealed record DocumentOpening(FileKind Kind, IPageSource? Document, DecodeError? Error);
