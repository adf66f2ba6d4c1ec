using Rpa.Ocr.Engines.Paddle;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>What was read from the year, month or day of a date.</summary>
/// <param name="Candidates">Numbers as written (元 for the first year), likeliest first; empty where nothing is written.</param>
/// <param name="Mass">Least share of the network's belief that fell on digits and 元.</param>
/// <param name="SecondAgrees">Whether the part read alone says the same, 0 or 1.</param>
internal sealed record DatePart(IReadOnlyList<CtcCandidate> Candidates, double Mass, double SecondAgrees)
{
    /// <summary>A part where nothing is written.</summary>
    public static DatePart Empty { get; } = new([], 1, 1);

    /// <summary>Whether something is written.</summary>
    public bool Written => Candidates.Count > 0;
}
