using System.Text.RegularExpressions;
using Rpa.Scenarios.Cases;

namespace Rpa.Robots.Playing;

/// <summary>
/// Takes the case's own values, and anything that looks like a number of a person or an account, out of the core system's messages:
/// outcomes go to logs and lists where personal data must not appear.
/// </summary>
internal sealed partial class Redaction
{
    private const string Gap = "…";

    private readonly string[] _values;

    public Redaction(Application application, IReadOnlyDictionary<string, string> derived)
    {
        _values =
        [
            .. application.Fields.Values.Select(value => value?.Text).Concat(derived.Values)
                .OfType<string>()
                .SelectMany(text => text.Split('\u3000', ' ').Append(text))
                .Where(text => text.Length >= 2)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(text => text.Length),
        ];
    }

    public string Clean(string text) =>
        LongNumber().Replace(_values.Aggregate(text, (done, value) => done.Replace(value, Gap, StringComparison.Ordinal)), Gap);

    [GeneratedRegex("[0-9０-９]{5,}", RegexOptions.None, 1000)]
    private static partial Regex LongNumber();
}
