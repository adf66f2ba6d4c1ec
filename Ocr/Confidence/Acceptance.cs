using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Confidence;

/// <summary>Whether a reading needs no eye under a policy.</summary>
internal static class Acceptance
{
    /// <summary>Judges a reading with its final confidence.</summary>
    public static bool Of(ConfidenceModels models, ReadingPolicy policy, FieldType type, FieldReading reading, bool ledger) => Of(
        policy,
        type,
        reading.Flags,
        reading.Value is null || reading.Value.IsEmpty,
        reading.Confidence,
        risk => models.Threshold(type, reading, ledger, risk));

    /// <summary>Judges a reading.</summary>
    /// <param name="policy">The procedure's policy.</param>
    /// <param name="type">Meaning of the field.</param>
    /// <param name="flags">Flags of the reading.</param>
    /// <param name="empty">Whether it was read as empty.</param>
    /// <param name="confidence">Its final confidence.</param>
    /// <param name="threshold">Least confidence under a risk; null where nothing may be accepted.</param>
    public static bool Of(
        ReadingPolicy policy, FieldType type, IReadOnlyList<string> flags, bool empty, double confidence, Func<double, double?> threshold)
    {
        if (flags.Any(ReadingFlags.Blocking.Contains))
        {
            return false;
        }

        if (policy.ThresholdOf(type) is { } set)
        {
            return confidence >= set;
        }

        // An empty field holds no number: a number overlooked is an error like any other.
        var risk = empty ? Math.Max(policy.RiskOf(type), policy.AcceptedRisk) : policy.RiskOf(type);
        return confidence >= threshold(risk)
            || (IndependentEvidence.Supports(type, flags) && confidence >= threshold(Math.Min(risk * IndependentEvidence.Factor, policy.AcceptedRisk)));
    }
}
