using System.Net;
using System.Text.RegularExpressions;

namespace Rpa.CoreSystem.Tests;

/// <summary>Reads the elements of a page that README.md promises.</summary>
internal static class Html
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The text of the element with an id.</summary>
    public static string Text(string page, string id)
    {
        var match = Regex.Match(page, $"""id="{Regex.Escape(id)}"[^>]*>([^<]*)<""", RegexOptions.None, Limit);
        return match.Success
            ? WebUtility.HtmlDecode(match.Groups[1].Value)
            : throw new InvalidOperationException($"The page has no element #{id}.");
    }

    /// <summary>An attribute of the element with an id; null when it has none.</summary>
    public static string? Attribute(string page, string id, string attribute)
    {
        var element = Regex.Match(page, $"""<[^>]*id="{Regex.Escape(id)}"[^>]*>""", RegexOptions.None, Limit).Value;
        var match = Regex.Match(element, $"""{Regex.Escape(attribute)}="([^"]*)" """.TrimEnd(), RegexOptions.None, Limit);
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
    }

    /// <summary>The code of the message line; null when it is empty.</summary>
    public static string? Message(string page) => Attribute(page, "message", "data-code");

    /// <summary>The numbers of the rows of a result.</summary>
    public static IReadOnlyList<string> Rows(string page) =>
        [.. Regex.Matches(page, """<tr data-open[^>]*data-no="([^"]*)" """.TrimEnd(), RegexOptions.None, Limit).Select(m => m.Groups[1].Value)];

    /// <summary>Codes of the windows that open with the page.</summary>
    public static IReadOnlyList<string> Dialogs(string page) =>
        [.. Regex.Matches(page, """\{"code":"([A-Z][0-9]{4})" """.TrimEnd(), RegexOptions.None, Limit).Select(m => m.Groups[1].Value)];
}
