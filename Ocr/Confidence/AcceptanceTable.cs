namespace Rpa.Ocr.Confidence;

/// <summary>
/// From an accepted risk to a threshold, by what held-out samples showed. A threshold is the least confidence at which the expected share
/// of wrong readings among the accepted stays within the risk. The expected share counts one wrong reading more than was seen, and lends
/// every group of fields the experience of all groups like it at the same confidence, worth <see cref="PriorFields"/>: a group of few
/// samples stands or falls with the others until it has errors of its own. Where the samples cannot support the risk, nothing is accepted.
/// </summary>
internal sealed class AcceptanceTable(IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> groups)
{
    /// <summary>How many fields of a group's own outweigh the experience of all groups.</summary>
    public const int PriorFields = 100;

    /// <summary>The levels, by group.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> Groups { get; } = groups;

    /// <summary>Least confidence at which readings of a group are accepted; null where none may be.</summary>
    /// <param name="group">Name of the group.</param>
    /// <param name="risk">Accepted share of wrong readings among the accepted, 0 to 1.</param>
    public double? Threshold(string group, double risk)
    {
        double? threshold = null;
        var (fields, wrong) = (0, 0);
        List<AcceptanceLevel> pool = [.. Groups.Where(other => FieldGroups.AreAlike(other.Key, group)).SelectMany(other => other.Value).OrderByDescending(level => level.Confidence)];
        foreach (var level in Groups.GetValueOrDefault(group) ?? [])
        {
            fields += level.Fields;
            wrong += level.Wrong;
            if (PooledShare(pool, level.Confidence) is var pooled && pooled <= risk && ExpectedShare(fields, wrong, pooled) <= risk)
            {
                threshold = level.Confidence;
            }
        }

        return threshold;
    }

    /// <summary>Samples of a group at or above a confidence, and the wrong ones among them.</summary>
    public (int Fields, int Wrong) CountAbove(string group, double confidence) => Above(Groups.GetValueOrDefault(group) ?? [], confidence);

    /// <summary>The levels of two tables together.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> Merge(
        IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> a, IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> b) =>
        a.Keys.Union(b.Keys, StringComparer.Ordinal).ToDictionary(
            group => group,
            group => (IReadOnlyList<AcceptanceLevel>)[.. (a.GetValueOrDefault(group) ?? []).Concat(b.GetValueOrDefault(group) ?? []).OrderByDescending(level => level.Confidence)],
            StringComparer.Ordinal);

    private static double ExpectedShare(int fields, int wrong, double pooled) => (wrong + (PriorFields * pooled)) / (fields + PriorFields);

    private static double PooledShare(List<AcceptanceLevel> pool, double confidence)
    {
        var (fields, wrong) = Above(pool, confidence);
        return (wrong + 1.0) / (fields + 1.0);
    }

    private static (int Fields, int Wrong) Above(IEnumerable<AcceptanceLevel> levels, double confidence)
    {
        var (fields, wrong) = (0, 0);
        foreach (var level in levels.TakeWhile(level => level.Confidence >= confidence))
        {
            fields += level.Fields;
            wrong += level.Wrong;
        }

        return (fields, wrong);
    }
}
