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
        [.. catalog.All.SelectMany(procedure => procedure.CsvMappings.Select(mapping => new MappingMatch(procedure, mapping)))];

    public (MappingMatch? Match, FileStop? Stop) Find(IReadOnlyList<ExportRow> rows)
    {
        var exact = _all.Where(candidate => HeadersOf(candidate.Mapping, rows) is { } headers && IsSame(candidate.Mapping, headers)).ToList();
        if (exact.Count == 0)
        {
            return (null, Explain(rows));
        }

        var named = exact.Where(candidate => NamesProcedure(candidate.Mapping, rows)).ToList();
        return named.Count switch
        {
            1 => (named[0], null),
            0 => (null, new FileStop(
                FileStopReason.UnknownProcedure,
                $"「{exact[0].Mapping.ProcedureHeader}」の列の手続は、登録されている手続ではありません。取り込まずに止めました。別の手続の書出しでないか確かめてください。")),
            _ => (null, new FileStop(
                FileStopReason.UnknownProcedure,
                $"見出しの合う対応表が {named.Count} つあり、どの手続か決まりません（{string.Join("、", named.Select(candidate => $"{candidate.Procedure.Title} {candidate.Mapping.Title}"))}）。")),
        };
    }

    private static bool IsSame(CsvMapping mapping, string[] headers) =>
        mapping.Columns.Select(column => column.Header).SequenceEqual(headers, StringComparer.Ordinal);

    private static string[]? HeadersOf(CsvMapping mapping, IReadOnlyList<ExportRow> rows) =>
        rows.Count >= mapping.HeaderRow ? [.. rows[mapping.HeaderRow - 1].Cells.Select(CellText.Header)] : null;

    /// <summary>Whether some row names this procedure; a file without rows does not contradict.</summary>
    private static bool NamesProcedure(CsvMapping mapping, IReadOnlyList<ExportRow> rows)
    {
        if (mapping.ProcedureHeader is null || rows.Count <= mapping.HeaderRow)
        {
            return true;
        }

        var at = mapping.Columns.ToList().FindIndex(column => string.Equals(column.Header, mapping.ProcedureHeader, StringComparison.Ordinal));
        return rows.Skip(mapping.HeaderRow).Any(row => at < row.Cells.Length && mapping.ProcedureNames.Contains(CellText.Cell(row.Cells[at]), StringComparer.Ordinal));
    }

    private FileStop Explain(IReadOnlyList<ExportRow> rows)
    {
        var near = _all
            .Select(candidate => (Candidate: candidate, Headers: HeadersOf(candidate.Mapping, rows) ?? []))
            .Select(pair => (pair.Candidate, pair.Headers, Share: Share(pair.Candidate.Mapping, pair.Headers)))
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

    private static double Share(CsvMapping mapping, string[] headers) =>
        (double)mapping.Columns.Count(column => headers.Contains(column.Header, StringComparer.Ordinal)) / mapping.Columns.Count;

    private static FileStop? Duplicates(string[] headers)
    {
        var twice = headers.GroupBy(header => header, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        return twice.Count == 0 ? null : new FileStop(
            FileStopReason.DuplicateHeaders,
            $"同じ見出しが二つ以上あります（{string.Join("、", twice.Select(group => group.Key.Length == 0 ? "空の見出し" : $"「{group.Key}」×{group.Count()}"))}）。どの列か決められないので、取り込まずに止めました。");
    }

    private static FileStop Compare(MappingMatch candidate, string[] headers)
    {
        var expected = candidate.Mapping.Columns.Select(column => column.Header).ToList();
        var comparison = HeaderComparison.Of(expected, headers);
        var message = new StringBuilder()
            .Append("見出しが、登録されている対応表「").Append(candidate.Procedure.Title).Append('／').Append(candidate.Mapping.Title)
            .Append("（版 ").Append(candidate.Mapping.Version).AppendLine("）」と違います。取り込まずに止めました。");
        foreach (var header in comparison.Missing)
        {
            message.Append("・なくなった見出し: 「").Append(header).Append('」').AppendLine(Renamed(header, comparison.Extra));
        }

        foreach (var header in comparison.Extra)
        {
            message.Append("・知らない見出し: 「").Append(header).Append("」（").Append(Array.IndexOf(headers, header) + 1).AppendLine("列目）");
        }

        foreach (var header in comparison.Moved)
        {
            message.Append("・位置が変わった見出し: 「").Append(header).Append("」（").Append(expected.IndexOf(header) + 1).Append("列目 → ")
                .Append(Array.IndexOf(headers, header) + 1).AppendLine("列目）");
        }

        message.Append("電子申請の様式が変わったときは、対応表の新しい版を作ってください。書き出しを手で直した場合は、直す前のファイルを入れてください。");
        return new FileStop(FileStopReason.UnknownHeaders, message.ToString(), comparison);
    }

    private static string Renamed(string header, IReadOnlyList<string> extra)
    {
        var near = extra.Where(other => other.Contains(header, StringComparison.Ordinal) || header.Contains(other, StringComparison.Ordinal)
                || Nearest.Distance(header, other) <= Math.Max(1, header.Length / 2))
            .OrderBy(other => Nearest.Distance(header, other)).FirstOrDefault();
        return near is null ? string.Empty : $"（「{near}」に変わったのかもしれません）";
    }
}
