using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Applications;

/// <summary>Reads exports with the mappings of a catalog. Thread-safe.</summary>
public sealed class ApplicationFileReader : IApplicationFileReader, IDisposable
{
    /// <summary>Largest export that is read, in bytes (about 40,000 applications; ten thousand keep some 140 MB of memory).</summary>
    public const int MaxBytes = 32_000_000;

    private readonly ExportText _text = new();
    private readonly CaseExpressionEvaluator _evaluator = new();
    private readonly MappingMatcher _matcher;

    /// <summary>Creates a reader.</summary>
    /// <param name="catalog">Procedures with their mappings.</param>
    public ApplicationFileReader(IProcedureCatalog catalog)
    {
        _matcher = new MappingMatcher(catalog);
    }

    /// <inheritdoc/>
    public bool LooksLikeExport(ReadOnlySpan<byte> head) => !head.IsEmpty && ExportText.LooksLikeText(head);

    /// <inheritdoc/>
    public ApplicationFile Read(Stream content, CancellationToken cancellationToken)
    {
        if (ReadBytes(content, cancellationToken) is not { } bytes)
        {
            return ApplicationFile.Stopped(new FileStop(
                FileStopReason.TooLarge, $"ファイルが大きすぎます（{MaxBytes / 1_000_000} MB まで）。期間を分けて書き出してください。"));
        }

        var (text, encoding, stop) = _text.Decode(bytes);
        if (text is null)
        {
            return ApplicationFile.Stopped(stop!, encoding);
        }

        if (!ExportRows.HasBalancedQuotes(text))
        {
            return ApplicationFile.Stopped(new FileStop(
                FileStopReason.BrokenQuotes, "引用符（\"）の数が合わず、行の区切りが決められません。取り込まずに止めました。途中で切れたファイルでないか確かめ、もう一度書き出してください。"), encoding);
        }

        var rows = ExportRows.Read(text).ToList();
        if (rows.Count == 0)
        {
            return ApplicationFile.Stopped(new FileStop(FileStopReason.Empty, "ファイルに何も書かれていません。もう一度書き出してください。"), encoding);
        }

        var (match, unknown) = _matcher.Find(rows);
        return match is null ? ApplicationFile.Stopped(unknown!, encoding) : Import(match, rows, encoding, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _evaluator.Dispose();

    private static byte[]? ReadBytes(Stream content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81_920];
        int count;
        while ((count = content.Read(block)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Write(block, 0, count);
            if (buffer.Length > MaxBytes)
            {
                return null;
            }
        }

        return buffer.ToArray();
    }

    private ApplicationFile Import(MappingMatch match, List<ExportRow> rows, FileEncoding encoding, CancellationToken cancellationToken)
    {
        var mapping = match.Mapping;
        var data = rows.Skip(mapping.HeaderRow).Where(row => !mapping.SummaryWords.Contains(CellText.Cell(row.Cells[0]), StringComparer.Ordinal)).ToList();
        if (data.Count == 0)
        {
            return Stopped(match, encoding, new FileStop(FileStopReason.HeaderOnly, "見出しだけで、申請が1件もありません。期間や条件を確かめてください。"));
        }

        var refused = new List<ImportProblem>();
        var applications = new List<ImportedApplication>();
        var references = new Dictionary<string, int>(StringComparer.Ordinal);
        var importer = new RowImporter(match, _evaluator);
        foreach (var (index, row) in data.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = index + 1;
            if (row.IsBroken || row.Cells.Length != mapping.Columns.Count)
            {
                refused.Add(new ImportProblem(number, row.Line, null, null, Severity.Error, BrokenMessage(row, mapping)));
                continue;
            }

            var (imported, refusal) = importer.Import(number, row);
            if (imported is null)
            {
                refused.Add(refusal!);
            }
            else if (!references.TryAdd(imported.Application.Reference, number))
            {
                refused.Add(new ImportProblem(
                    number, row.Line, mapping.ReferenceHeader, null, Severity.Error, $"受付番号が {references[imported.Application.Reference]} 件目と同じです。"));
            }
            else
            {
                applications.Add(imported);
            }
        }

        var broken = refused.Where(problem => problem.Header is null).ToList();
        return mapping.StopOnBrokenRow && broken.Count > 0
            ? Stopped(match, encoding, new FileStop(
                FileStopReason.BrokenRows,
                $"列数の合わない行が {broken.Count} 件あります（{string.Join("、", broken.Take(10).Select(problem => $"{problem.Row} 件目（{problem.Line} 行目）"))}）。取り込まずに止めました。手で直していないか確かめ、もう一度書き出してください。"))
            : new ApplicationFile(match.Procedure.Id, mapping.Source, mapping.Version, encoding, data.Count, applications, refused, null);
    }

    private static string BrokenMessage(ExportRow row, CsvMapping mapping) => row.IsBroken
        ? "引用符（\"）の使い方が正しくない行です。"
        : $"列数が違います（見出しは {mapping.Columns.Count} 列、この行は {row.Cells.Length} 列）。";

    private static ApplicationFile Stopped(MappingMatch match, FileEncoding encoding, FileStop stop) =>
        new(match.Procedure.Id, match.Mapping.Source, match.Mapping.Version, encoding, 0, [], [], stop);
}
