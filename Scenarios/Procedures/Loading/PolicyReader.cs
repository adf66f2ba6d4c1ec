namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads the acceptance policy of a procedure.</summary>
internal static class PolicyReader
{
    public static ReadingPolicy Read(YamlMap procedure)
    {
        if (procedure.Map("policy", "straightThrough", "samplingRate", "acceptedRisk", "acceptedRisks", "threshold", "thresholds") is not { } policy)
        {
            return ReadingPolicy.Usual();
        }

        return new ReadingPolicy(
            policy.Flag("straightThrough") ?? false,
            policy.Number("acceptedRisk", 0, 1) ?? ReadingPolicy.UsualRisk,
            ByType(policy, "acceptedRisks"),
            policy.Number("threshold", 0, 1),
            ByType(policy, "thresholds"),
            policy.Number("samplingRate", 0, 1) ?? 0);
    }

    private static Dictionary<FieldType, double> ByType(YamlMap policy, string name)
    {
        var numbers = new Dictionary<FieldType, double>();
        if (policy.Map(name) is not { } map)
        {
            return numbers;
        }

        foreach (var key in map.Names)
        {
            if (!FieldTypes.ByName.TryGetValue(key, out var type))
            {
                map.Report(map.KeyAt(key), $"項目の型「{key}」はありません。{Nearest.Suggest(key, FieldTypes.ByName.Keys)}");
            }
            else if (map.Number(key, 0, 1) is { } number)
            {
                numbers[type] = number;
            }
        }

        return numbers;
    }
}
