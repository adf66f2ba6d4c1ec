namespace Rpa.Scenarios.Procedures;

/// <summary>When a reading needs no eye, and when a case needs no person.</summary>
/// <param name="StraightThrough">Whether a case without doubt and without findings above Note goes to entry by itself.</param>
/// <param name="AcceptedRisk">Accepted share of wrong readings among those accepted without an eye (0–1).</param>
/// <param name="AcceptedRisks">Other risks, by field type; numbers of persons and accounts have a smaller one unless it is set here.</param>
/// <param name="Threshold">Confidence from which readings are accepted, whatever the calibration says; null to follow the accepted risk.</param>
/// <param name="Thresholds">The same by field type; goes before everything else.</param>
/// <param name="SamplingRate">Share of doubtless cases that are shown to a person all the same (0–1), to find silent errors.</param>
public sealed record ReadingPolicy(
    bool StraightThrough,
    double AcceptedRisk,
    IReadOnlyDictionary<FieldType, double> AcceptedRisks,
    double? Threshold,
    IReadOnlyDictionary<FieldType, double> Thresholds,
    double SamplingRate)
{
    /// <summary>Accepted risk where the procedure says nothing: 3 wrong in 1,000 accepted fields, what double entry by hand reaches.</summary>
    public const double UsualRisk = 0.003;

    /// <summary>Accepted risk of 個人番号 and account numbers where the procedure says nothing: 1 in 10,000.</summary>
    public const double NumberRisk = 0.0001;

    /// <summary>The policy of a procedure that states none.</summary>
    /// <param name="straightThrough">Whether a case without doubt needs nobody.</param>
    public static ReadingPolicy Usual(bool straightThrough = false) =>
        new(straightThrough, UsualRisk, new Dictionary<FieldType, double>(), null, new Dictionary<FieldType, double>(), 0);

    /// <summary>The accepted risk of a field type.</summary>
    public double RiskOf(FieldType type) => AcceptedRisks.TryGetValue(type, out var risk)
        ? risk
        : type is FieldType.MyNumber or FieldType.BankNumber ? Math.Min(AcceptedRisk, NumberRisk) : AcceptedRisk;

    /// <summary>The threshold that somebody set for a field type; null where it follows from the accepted risk.</summary>
    public double? ThresholdOf(FieldType type) => Thresholds.TryGetValue(type, out var threshold) ? threshold : Threshold;
}
