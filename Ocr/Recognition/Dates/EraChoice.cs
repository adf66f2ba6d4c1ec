namespace Rpa.Ocr.Recognition.Dates;

/// <summary>Which era is circled.</summary>
/// <param name="Beliefs">Belief in each era that the form offers, by code, adding up to 1.</param>
/// <param name="Clear">How clearly one is circled and the others are not, 0 to 1; 1 where the era is printed.</param>
/// <param name="None">Whether nothing is circled.</param>
/// <param name="Several">Whether more than one is circled.</param>
internal sealed record EraChoice(IReadOnlyDictionary<int, double> Beliefs, double Clear, bool None, bool Several);
