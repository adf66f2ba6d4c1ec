using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Applications;

/// <summary>Reads exports with the mappings of a catalog. Thread-safe.</summary>
public sealed class ApplicationFileReader : IApplicationFileReader, IDisposable
{
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
    public IReadOnlyList<string> Sources => [.. _matcher.Sources];

    /// <inheritdoc/>
    public bool LooksLikeExport(ReadOnlySpan<byte> head) => !head.IsEmpty && ExportText.LooksLikeText(head);

    /// <inheritdoc/>
    public ApplicationFile Read(Stream content, CancellationToken cancellationToken)
    {
        var import = Open(content, null, cancellationToken);
        var rows = import.Read(cancellationToken).ToList();
        return new ApplicationFile(
            import.ProcedureId,
            import.Source,
            import.MappingVersion,
            import.Encoding,
            import.Rows,
            [.. rows.Select(row => row.Application).OfType<ImportedApplication>()],
            [.. rows.Select(row => row.Refusal).OfType<ImportProblem>()],
            import.Stop);
    }

    /// <inheritdoc/>
    public ApplicationImport Open(Stream content, string? source, CancellationToken cancellationToken)
    {
        if (!content.CanSeek)
        {
            throw new ArgumentException("The export is read more than once: its stream must be able to seek.", nameof(content));
        }

        var probe = _text.Probe(content, cancellationToken);
        if (probe.Stop is { } stop)
        {
            return ApplicationImport.Stopped(stop, probe.Encoding);
        }

        List<ExportRow> first;
        using (var reader = _text.Open(content, probe))
        {
            first = [.. ExportRows.Read(reader).Take(_matcher.RowsNeeded)];
        }

        if (first.Count == 0)
        {
            return ApplicationImport.Stopped(new FileStop(FileStopReason.Empty, "ファイルに何も書かれていません。もう一度書き出してください。"), probe.Encoding);
        }

        var candidates = _matcher.Find(first, source);
        return candidates.Count == 0
            ? ApplicationImport.Stopped(_matcher.Explain(first, source), probe.Encoding)
            : Scan(content, probe, candidates, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _evaluator.Dispose();

    private ApplicationImport Scan(Stream content, ExportProbe probe, IReadOnlyList<MappingMatch> candidates, CancellationToken cancellationToken)
    {
        var scans = candidates.Select(ExportScan.For).ToList();
        using (var reader = _text.Open(content, probe))
        {
            var rows = new ExportRows(reader);
            for (var number = 1; rows.Next() is { } row; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var scan in scans.Where(scan => number > scan.Match.Mapping.HeaderRow))
                {
                    scan.Add(row);
                }
            }

            if (rows.IsTooLong)
            {
                return ApplicationImport.Stopped(
                    new FileStop(
                        FileStopReason.RecordTooLong,
                        $"一つの行が {ExportRows.MaxRecord / 10_000} 万字を超えています。引用符（\"）が閉じていない疑いがあります。取り込まずに止めました。"),
                    probe.Encoding);
            }
        }

        var named = scans.Where(scan => scan.NamesProcedure).ToList();
        if (named.Count != 1)
        {
            return ApplicationImport.Stopped(UnknownProcedure(candidates, named), probe.Encoding);
        }

        var match = named[0].Match;
        return (named[0].Judge() ?? RefusedRows(content, probe, match, cancellationToken)) is { } stop
            ? ApplicationImport.Stopped(stop, probe.Encoding, match)
            : ApplicationImport.Of(match, probe.Encoding, named[0].Rows, token => Import(content, probe, match, token));
    }

    private static FileStop UnknownProcedure(IReadOnlyList<MappingMatch> candidates, List<ExportScan> named) => new(
        FileStopReason.UnknownProcedure,
        named.Count == 0
            ? $"「{candidates[0].Mapping.ProcedureHeader}」の列の手続は、登録されている手続ではありません。取り込まずに止めました。別の手続の書出しでないか確かめてください。"
            : $"見出しの合う対応表が {named.Count} つあり、どの手続か決まりません（{string.Join("、", named.Select(scan => scan.Match.Title))}）。");

    /// <summary>A mapping may ask that one row that cannot be taken stops the file: then they are all tried before the first is imported.</summary>
    private FileStop? RefusedRows(Stream content, ExportProbe probe, MappingMatch match, CancellationToken cancellationToken)
    {
        if (!match.Mapping.StopOnRefusedRow)
        {
            return null;
        }

        var refused = Import(content, probe, match, cancellationToken).Select(row => row.Refusal).OfType<ImportProblem>().Take(11).ToList();
        return refused.Count == 0 ? null : new FileStop(
            FileStopReason.RefusedRows,
            $"取り込めない行があります（{string.Join("、", refused.Take(10).Select(row => $"{row.Row} 件目（{row.Line} 行目）: {row.Message}"))}{(refused.Count > 10 ? " …" : string.Empty)}）。ファイル全体を取り込まずに止めました。")
        {
            Rows = [.. refused.Take(10).Select(row => row.Row)],
        };
    }

    private IEnumerable<ImportRow> Import(Stream content, ExportProbe probe, MappingMatch match, CancellationToken cancellationToken)
    {
        var references = new Dictionary<string, int>(StringComparer.Ordinal);
        var importer = new RowImporter(match, _evaluator, _text);
        using var reader = _text.Open(content, probe);
        foreach (var (number, row, problem) in RowSource.Read(match, ExportRows.Read(reader)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row is null)
            {
                yield return new ImportRow(null, problem);
                continue;
            }

            var (imported, refusal) = importer.Import(number, row);
            if (imported is not null && !references.TryAdd(imported.Application.Reference, number))
            {
                refusal = new ImportProblem(
                    number, row.Line, match.Mapping.ReferenceHeader, null, Severity.Error, $"受付番号が {references[imported.Application.Reference]} 件目と同じです。");
                imported = null;
            }

            yield return new ImportRow(imported, refusal);
        }
    }
}
