using System.Text.RegularExpressions;

namespace Rpa.Ocr.Reading;

/// <summary>Which files belong together by their names: scanners write a sheet's sides as <c>name_p1.jpg</c>, <c>name_p2.jpg</c>.</summary>
public static partial class FileStem
{
    /// <summary>The path without page number and extension for a numbered page; the whole path for any other file.</summary>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var match = Numbered().Match(path);
        return match.Success ? match.Groups["stem"].Value : path;
    }

    /// <summary>The page number in a numbered page's name, or null.</summary>
    public static int? PageOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var match = Numbered().Match(path);
        return match.Success ? int.Parse(match.Groups["page"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^(?<stem>.+)[_-]p(?<page>[0-9]{1,3})\.[A-Za-z0-9]{2,5}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Numbered();
}
