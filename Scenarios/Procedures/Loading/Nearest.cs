namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Finds what the writer probably meant.</summary>
internal static class Nearest
{
    /// <summary>A Japanese sentence that proposes the nearest candidate, or nothing where none is near.</summary>
    public static string Suggest(string written, IEnumerable<string> candidates)
    {
        var best = candidates.Select(candidate => (Candidate: candidate, Distance: Distance(written, candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal).FirstOrDefault();
        var limit = Math.Max(2, written.Length / 3);
        return best.Candidate is not null && best.Distance <= limit ? $"「{best.Candidate}」ではありませんか。" : string.Empty;
    }

    /// <summary>Number of letters to insert, delete or replace (Levenshtein).</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
