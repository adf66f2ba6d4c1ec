using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Confidence;

/// <summary>What the second stage judges by: the first stage, how far knowledge moved it, and each flag.</summary>
internal static class SecondStage
{
    /// <summary>Log-odds of the first stage.</summary>
    public const string First = "first";

    /// <summary>By how much knowledge moved the log-odds.</summary>
    public const string Knowledge = "knowledge";

    /// <summary>What the names of flags begin with.</summary>
    public const string Flag = "flag:";

    /// <summary>Knowledge counts at most so much, in log-odds: factors of its making are chances that somebody estimated.</summary>
    private const double MostKnowledge = 6;

    /// <summary>The features of a reading.</summary>
    /// <param name="first">Log-odds of the first stage.</param>
    /// <param name="evidence">What was kept with the reading.</param>
    /// <param name="flags">Its flags.</param>
    public static IReadOnlyDictionary<string, double> Features(double first, ReadingEvidence evidence, IReadOnlyList<string> flags)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [First] = first,
            [Knowledge] = Math.Clamp(LogOdds.Of(evidence.Informed) - LogOdds.Of(evidence.Confidence), -MostKnowledge, MostKnowledge),
        };
        foreach (var flag in flags)
        {
            features[Flag + flag] = 1;
        }

        return features;
    }
}
