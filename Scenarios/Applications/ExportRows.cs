using CsvHelper;

namespace Rpa.Scenarios.Applications;

/// <summary>Splits an export into records (RFC 4180; bare LF, bare CR and a last line without end are taken too).</summary>
internal static class ExportRows
{
    /// <summary>Whether every quote has its partner; if not, records can no longer be told apart.</summary>
    public static bool HasBalancedQuotes(string text) => text.AsSpan().Count('"') % 2 == 0;

    /// <summary>Reads all records; blank lines are no records.</summary>
    public static IEnumerable<ExportRow> Read(string text)
    {
        var broken = false;
        using var reader = CsvReader.FromText(text, CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => broken = true,
        });
        while (reader.Read())
        {
            yield return new ExportRow((int)reader.LineNumber, reader.Current.ToArray(), broken);
            broken = false;
        }
    }
}
