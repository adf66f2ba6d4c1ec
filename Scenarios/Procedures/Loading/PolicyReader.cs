namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads the acceptance policy of a procedure.</summary>
internal static class PolicyReader
{
    /// <summary>Confidence from which a reading is accepted where the procedure says nothing.</summary>
    private const double UsualThreshold = 0.90;

    public static ReadingPolicy Read(YamlMap procedure)
    {
        var thresholds = new Dictionary<FieldType, double>();
        if (procedure.Map("policy", "straightThrough", "samplingRate", "threshold", "thresholds") is not { } policy)
        {
            return new ReadingPolicy(StraightThrough: false, UsualThreshold, thresholds, SamplingRate: 0);
        }

        if (policy.Map("thresholds") is { } map)
        {
            foreach (var name in map.Names)
            {
                if (!FieldTypes.ByName.TryGetValue(name, out var type))
                {
                    map.Report(map.KeyAt(name), $"項目の型「{name}」はありません。{Nearest.Suggest(name, FieldTypes.ByName.Keys)}");
                }
                else if (map.Number(name, 0, 1) is { } threshold)
                {
                    thresholds[type] = threshold;
                }
            }
        }

        return new ReadingPolicy(
            policy.Flag("straightThrough") ?? false,
            policy.Number("threshold", 0, 1) ?? UsualThreshold,
            thresholds,
            policy.Number("samplingRate", 0, 1) ?? 0);
    }
}
