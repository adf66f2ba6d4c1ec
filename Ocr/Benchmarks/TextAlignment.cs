using System.Globalization;

namespace Rpa.Ocr.Benchmarks;

/// <summary>A text read, laid along the text written with as few differences as possible (Levenshtein), by what people see as characters.</summary>
/// <param name="Length">Characters written.</param>
/// <param name="Differences">What was read instead of what; an empty string for a character too many or left out.</param>
internal sealed record TextAlignment(int Length, IReadOnlyList<(string Written, string Read)> Differences)
{
    /// <summary>Lays the texts along each other.</summary>
    public static TextAlignment Of(string written, string read)
    {
        var (a, b) = (Characters(written), Characters(read));
        var cost = new int[a.Count + 1, b.Count + 1];
        for (var i = 0; i <= a.Count; i++)
        {
            for (var j = 0; j <= b.Count; j++)
            {
                cost[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        cost[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1),
                        Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1),
                };
            }
        }

        return new TextAlignment(a.Count, Trace(a, b, cost));
    }

    private static List<(string Written, string Read)> Trace(List<string> a, List<string> b, int[,] cost)
    {
        var differences = new List<(string, string)>();
        for (var (i, j) = (a.Count, b.Count); i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && cost[i, j] == cost[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1))
            {
                i--;
                j--;
                if (!Same(a[i], b[j]))
                {
                    differences.Add((a[i], b[j]));
                }
            }
            else if (i > 0 && cost[i, j] == cost[i - 1, j] + 1)
            {
                differences.Add((a[--i], string.Empty));
            }
            else
            {
                differences.Add((string.Empty, b[--j]));
            }
        }

        differences.Reverse();
        return differences;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static List<string> Characters(string text)
    {
        var characters = new List<string>(text.Length);
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            characters.Add(elements.GetTextElement());
        }

        return characters;
    }
}
