namespace Rpa.Ocr.Documents;

/// <summary>Why a file or one of its pages cannot be read.</summary>
/// <param name="Code">A stable code, one of <see cref="DecodeErrorCodes"/>.</param>
/// <param name="Reason">The reason in Japanese, for a clerk: what happened and what to do.</param>
public sealed record DecodeError(string Code, string Reason);
