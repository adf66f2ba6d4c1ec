using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Applications;

/// <summary>The rows of a matched export as records with one cell a column, whichever shape the file has.</summary>
internal static class RowSource
{
    /// <summary>Reads the rows below the headers; a row that cannot be laid out comes with its problem.</summary>
    public static IEnumerable<(int Number, ExportRow? Row, ImportProblem? Problem)> Read(MappingMatch match, IEnumerable<ExportRow> rows)
    {
        var data = rows.Skip(match.Mapping.HeaderRow)
            .Where(row => !match.Mapping.SummaryWords.Contains(CellText.Cell(row.Cells[0]), StringComparer.Ordinal));
        return match.IsLong ? ReadLong(match, data) : ReadWide(match, data);
    }

    private static IEnumerable<(int Number, ExportRow? Row, ImportProblem? Problem)> ReadWide(MappingMatch match, IEnumerable<ExportRow> rows)
    {
        foreach (var (index, row) in rows.Index())
        {
            yield return Problem(match, row) is { } message
                ? (index + 1, null, new ImportProblem(index + 1, row.Line, null, null, Severity.Error, message))
                : (index + 1, row, null);
        }
    }

    private static IEnumerable<(int Number, ExportRow? Row, ImportProblem? Problem)> ReadLong(MappingMatch match, IEnumerable<ExportRow> rows)
    {
        var layout = new LongLayout(match);
        var number = 0;
        foreach (var row in rows)
        {
            var message = Problem(match, row);
            var starts = message is null && layout.Starts(row);
            if (starts && layout.Take() is { } done)
            {
                yield return Numbered(++number, done);
            }

            if (message is not null)
            {
                layout.Fail(row.Line, message);
            }
            else
            {
                layout.Add(row);
            }
        }

        if (layout.Take() is { } last)
        {
            yield return Numbered(++number, last);
        }
    }

    private static (int Number, ExportRow? Row, ImportProblem? Problem) Numbered(int number, (ExportRow Row, int Line, string? Message) laid) => laid.Message is null
        ? (number, laid.Row, null)
        : (number, null, new ImportProblem(number, laid.Line, null, null, Severity.Error, laid.Message));

    private static string? Problem(MappingMatch match, ExportRow row) => row.IsBroken ? "引用符（\"）の使い方が正しくない行です。"
        : row.Cells.Length != match.Headers.Count ? $"列数が違います（見出しは {match.Headers.Count} 列、この行は {row.Cells.Length} 列）。"
        : null;
}
