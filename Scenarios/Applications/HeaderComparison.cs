namespace Rpa.Scenarios.Applications;

/// <summary>How the headers of a file differ from those of a mapping.</summary>
/// <param name="Missing">Headers that the mapping has and the file has not.</param>
/// <param name="Extra">Headers that the file has and the mapping has not.</param>
/// <param name="Moved">Headers that stand elsewhere relative to the others.</param>
public sealed record HeaderComparison(IReadOnlyList<string> Missing, IReadOnlyList<string> Extra, IReadOnlyList<string> Moved)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Missing.Count == 0 && Extra.Count == 0 && Moved.Count == 0;

    /// <summary>Compares headers, which must be unique on each side.</summary>
    public static HeaderComparison Of(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var expectedSet = expected.ToHashSet(StringComparer.Ordinal);
        var foundAt = found.Select((header, index) => (header, index)).ToDictionary(pair => pair.header, pair => pair.index, StringComparer.Ordinal);
        var common = expected.Where(foundAt.ContainsKey).ToList();
        var inOrder = LongestIncreasing([.. common.Select(header => foundAt[header])]);
        return new HeaderComparison(
            [.. expected.Where(header => !foundAt.ContainsKey(header))],
            [.. found.Where(header => !expectedSet.Contains(header))],
            [.. common.Where(header => !inOrder.Contains(foundAt[header]))]);
    }

    /// <summary>The values of a longest increasing subsequence: what kept its order, so that the rest is what moved.</summary>
    private static HashSet<int> LongestIncreasing(int[] values)
    {
        var length = new int[values.Length];
        var previous = new int[values.Length];
        var best = -1;
        for (var i = 0; i < values.Length; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (values[j] < values[i] && length[j] + 1 > length[i])
                {
                    (length[i], previous[i]) = (length[j] + 1, j);
                }
            }

            best = best < 0 || length[i] > length[best] ? i : best;
        }

        var result = new HashSet<int>();
        for (; best >= 0; best = previous[best])
        {
            result.Add(values[best]);
        }

        return result;
    }
}
