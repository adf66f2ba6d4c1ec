namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>What became of one hostile file.</summary>
/// <param name="Name">The file it was made from and what was done to it.</param>
/// <param name="Outcome">"read", an error code, "page: " and a page's error code, or one of the constants.</param>
/// <param name="Reason">The reason given, or the exception.</param>
/// <param name="Seconds">Time until the answer.</param>
public sealed record FuzzResult(string Name, string Outcome, string? Reason, double Seconds)
{
    /// <summary>An exception came out.</summary>
    public const string Crash = "CRASH";

    /// <summary>No answer within the limit.</summary>
    public const string Hang = "HANG";

    /// <summary>Refused without a code or without a reason.</summary>
    public const string NoReason = "NO REASON";

    /// <summary>Whether this must not happen.</summary>
    public bool IsFault => Outcome is Crash or Hang or NoReason;
}
