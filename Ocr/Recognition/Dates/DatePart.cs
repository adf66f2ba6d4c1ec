using Rpa.Ocr.Engines.Paddle;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>What was read from the year, month or day of a date.</summary>
/// <param name="Candidates">Numbers as written (元 for the first year), likeliest first; empty where nothing is written.</param>
/// <param name="Mass">Least share of the network's belief that fell on digits and 元.</param>
/// <param name="SecondAgrees">Whether the readings of the part say the same, 0 or 1.</param>
/// <param name="Own">The glyph network's least probability of a digit of the date, 0.5 where it could not be split into digits.</param>
internal sealed record DatePart(IReadOnlyList<CtcCandidate> Candidates, double Mass, double SecondAgrees, double Own)
{
    /// <summary>A part where nothing is written.</summary>
    public static DatePart Empty { get; } = new([], 1, 1, 1);

    /// <summary>Whether something is written.</summary>
    public bool Written => Candidates.Count > 0;
}
