using System.Text;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// Writes CSV that spreadsheets open: RFC 4180, CR LF, and cells that a spreadsheet would take for a formula begin with an apostrophe
/// (OWASP, CSV injection).
/// </summary>
public static class CsvOutput
{
    /// <summary>A cell's text so that no spreadsheet runs it.</summary>
    public static string Escape(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    /// <summary>A record with its line end.</summary>
    public static string Record(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    private static string Quote(string cell)
    {
        var text = Escape(cell);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : new StringBuilder(text.Length + 8).Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }
}
