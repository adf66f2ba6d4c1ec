using System.Globalization;
using CsvHelper;

namespace Rpa.Scenarios.Ledgers;

/// <summary>One row: typed cells by column name; remembers the first cell that could not be read, never its content.</summary>
internal sealed class CsvCells(CsvReader csv, Dictionary<string, int> columns)
{
    public string? ProblemColumn { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>The cell, trimmed; null when empty or when there is no such column.</summary>
    public string? Optional(string column)
    {
        if (!columns.TryGetValue(column, out var index) || csv.GetString(index).Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        // The reader puts U+FFFD where the bytes were no UTF-8: a damaged name must not pass for a name.
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Fail(column, "文字化けしています（UTF-8 として読めません）。");
        }

        return text;
    }

    /// <summary>The cell; empty is a problem.</summary>
    public string Required(string column)
    {
        if (Optional(column) is { } text)
        {
            return text;
        }

        Fail(column, "値がありません。");
        return string.Empty;
    }

    /// <summary>An ISO date; empty is a problem.</summary>
    public DateOnly RequiredDate(string column) => Required(column).Length > 0 && OptionalDate(column) is { } date ? date : default;

    /// <summary>An ISO date or null.</summary>
    public DateOnly? OptionalDate(string column)
    {
        if (Optional(column) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fail(column, "日付（yyyy-MM-dd）として読めません。");
        return null;
    }

    /// <summary>Whether the cell is 1.</summary>
    public bool Flag(string column) => string.Equals(Optional(column), "1", StringComparison.Ordinal);

    /// <summary>Notes the first problem of the row.</summary>
    public void Fail(string column, string reason)
    {
        ProblemColumn ??= column;
        Problem ??= reason;
    }
}
