using System.Text;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Loading;

namespace Rpa.Scenarios.Applications;

/// <summary>Finds the mapping whose headers a file has exactly; else says in a clerk's words what differs from the nearest one.</summary>
internal sealed class MappingMatcher(IProcedureCatalog catalog)
{
    /// <summary>Share of a mapping's headers that a file must have for a comparison to help.</summary>
    private const double NearEnough = 0.3;

    private readonly List<MappingMatch> _all =
        [.. catalog.All.SelectMany(procedure => procedure.CsvMappings.SelectMany(mapping => ShapesOf(procedure, mapping)))];

    /// <summary>Rows from the top of a file that are enough to find its headers.</summary>
    public int RowsNeeded => _all.Select(candidate => candidate.Mapping.HeaderRow).DefaultIfEmpty(1).Max();

    /// <summary>The sources that there are mappings of.</summary>
    public IEnumerable<string> Sources => _all.Select(candidate => candidate.Mapping.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The mappings whose headers the file has exactly.</summary>
    /// <param name="rows">The first rows of the file.</param>
    /// <param name="source">Only mappings of this source, or null for all.</param>
    public IReadOnlyList<MappingMatch> Find(IReadOnlyList<ExportRow> rows, string? source) =>
        [.. Of(source).Where(candidate => HeadersOf(candidate, rows) is { } headers && candidate.Headers.SequenceEqual(headers, StringComparer.Ordinal))];

    /// <summary>Says in a clerk's words what differs from the nearest mapping.</summary>
    public FileStop Explain(IReadOnlyList<ExportRow> rows, string? source)
    {
        if (source is not null && Find(rows, null) is [var other, ..])
        {
            return new FileStop(
                FileStopReason.OtherSource,
                $"申請元「{source}」の書出しではありません。見出しは「{other.Title}」（申請元 {other.Mapping.Source}）のものです。取り込まずに止めました。");
        }

        var near = Of(source)
            .Select(candidate => (Candidate: candidate, Headers: HeadersOf(candidate, rows) ?? []))
            .Select(pair => (pair.Candidate, pair.Headers, Share: Share(pair.Candidate, pair.Headers)))
            .OrderByDescending(item => item.Share)
            .FirstOrDefault();
        if (near.Candidate is null || near.Share < NearEnough)
        {
            var first = rows.Count > 0 ? rows[0].Cells.Select(CellText.Header).ToArray() : [];
            return Duplicates(first) ?? new FileStop(
                FileStopReason.UnknownHeaders,
                "このファイルの見出しに合う対応表がありません。取り込まずに止めました。電子申請の書出しか、どの手続のものかを確かめてください。");
        }

        return Duplicates(near.Headers) ?? Compare(near.Candidate, near.Headers);
    }

    private static IEnumerable<MappingMatch> ShapesOf(ProcedureDefinition procedure, CsvMapping mapping)
    {
        yield return new MappingMatch(procedure, mapping, IsLong: false);
        if (mapping.LongShape is not null)
        {
            yield return new MappingMatch(procedure, mapping, IsLong: true);
        }
    }

    private IEnumerable<MappingMatch> Of(string? source) =>
        source is null ? _all : _all.Where(candidate => string.Equals(candidate.Mapping.Source, source, StringComparison.Ordinal));

    private static string[]? HeadersOf(MappingMatch candidate, IReadOnlyList<ExportRow> rows)
    {
        var at = candidate.Mapping.HeaderRow - 1;
        return rows.Count > at ? [.. rows[at].Cells.Select(CellText.Header)] : null;
    }

    private static double Share(MappingMatch candidate, string[] headers) =>
        (double)candidate.Headers.Count(header => headers.Contains(header, StringComparer.Ordinal)) / candidate.Headers.Count;

    private static FileStop? Duplicates(string[] headers)
    {
        var twice = headers.GroupBy(header => header, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        return twice.Count == 0 ? null : new FileStop(
            FileStopReason.DuplicateHeaders,
            $"同じ見出しが二つ以上あります（{string.Join("、", twice.Select(group => group.Key.Length == 0 ? "空の見出し" : $"「{group.Key}」×{group.Count()}"))}）。どの列か決められないので、取り込まずに止めました。");
    }

    private static FileStop Compare(MappingMatch candidate, string[] headers)
    {
        var comparison = HeaderComparison.Of(candidate.Headers, headers);
        return new FileStop(FileStopReason.UnknownHeaders, Describe(candidate, comparison, headers, "見出し"), comparison);
    }

    /// <summary>The stop of a file that has a row an item, some of which its mapping does not know.</summary>
    public static FileStop Compare(MappingMatch candidate, IReadOnlyList<string> missing, IReadOnlyList<string> extra)
    {
        var comparison = new HeaderComparison(missing, extra, []);
        return new FileStop(FileStopReason.UnknownHeaders, Describe(candidate, comparison, [], "項目"), comparison);
    }

    private static string Describe(MappingMatch candidate, HeaderComparison comparison, string[] headers, string what)
    {
        var expected = candidate.Headers.ToList();
        var message = new StringBuilder()
            .Append(what).Append("が、登録されている対応表「").Append(candidate.Title).AppendLine("」と違います。取り込まずに止めました。");
        foreach (var header in comparison.Missing)
        {
            message.Append("・なくなった").Append(what).Append(": 「").Append(header).Append('」').AppendLine(Renamed(header, comparison.Extra));
        }

        foreach (var header in comparison.Extra)
        {
            var at = Array.IndexOf(headers, header);
            message.Append("・知らない").Append(what).Append(": 「").Append(header).AppendLine(at < 0 ? "」" : $"」（{at + 1}列目）");
        }

        foreach (var header in comparison.Moved)
        {
            message.Append("・位置が変わった").Append(what).Append(": 「").Append(header).Append("」（").Append(expected.IndexOf(header) + 1).Append("列目 → ")
                .Append(Array.IndexOf(headers, header) + 1).AppendLine("列目）");
        }

        return message
            .Append("電子申請の様式が変わったときは、対応表の新しい版を作ってください。書き出しを手で直した場合は、直す前のファイルを入れてください。")
            .ToString();
    }

    private static string Renamed(string header, IReadOnlyList<string> extra)
    {
        var near = extra.Where(other => other.Contains(header, StringComparison.Ordinal) || header.Contains(other, StringComparison.Ordinal)
                || Nearest.Distance(header, other) <= Math.Max(1, header.Length / 2))
            .OrderBy(other => Nearest.Distance(header, other)).FirstOrDefault();
        return near is null ? string.Empty : $"（「{near}」に変わったのかもしれません）";
    }
}
