using System.Globalization;

namespace Rpa.Ocr.Knowledge;

/// <summary>How many letters two texts differ in (Levenshtein), by what people see as letters.</summary>
internal static class EditDistance
{
    /// <summary>The least number of letters to change, add or leave out.</summary>
    public static int Between(string a, string b)
    {
        var (left, right) = (Letters(a), Letters(b));
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = string.Equals(left[i - 1], right[j - 1], StringComparison.Ordinal);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }

    /// <summary>1 for equal texts, 0 for texts that share nothing.</summary>
    public static double Similarity(string a, string b)
    {
        var longest = Math.Max(Letters(a).Length, Letters(b).Length);
        return longest == 0 ? 1 : 1 - (Between(a, b) / (double)longest);
    }

    private static string[] Letters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        var letters = new List<string>(text.Length);
        while (elements.MoveNext())
        {
            letters.Add(elements.GetTextElement());
        }

        return [.. letters];
    }
}
