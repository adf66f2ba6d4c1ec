using System.Globalization;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Parts that are written once and stand several times: <c>{n}</c> becomes 1, 2, 3 …</summary>
internal static class Repeats
{
    private const string Mark = "{n}";
    private const int MaxCount = 50;

    /// <summary>1 … count where the entry says <c>repeat</c>, else a single null.</summary>
    public static IReadOnlyList<int?> Of(YamlMap entry)
    {
        if (entry.Map("repeat", "group", "count") is not { } repeat)
        {
            return [null];
        }

        repeat.Text("count", required: true);
        var count = repeat.Integer("count", 1, MaxCount) ?? 1;
        return [.. Enumerable.Range(1, count).Select(n => (int?)n)];
    }

    public static string? Expand(string? text, int? n) =>
        n is { } number ? text?.Replace(Mark, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : text;

    /// <summary>Whether a repeated entry would be the same each time.</summary>
    public static bool LacksMark(string? text, int? n) => n is not null && text?.Contains(Mark, StringComparison.Ordinal) is false;
}
