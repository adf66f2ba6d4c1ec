using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Imports;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>
/// Imports an e-application export: one case a row, one transaction a row. A row whose 受付番号 is known already makes no second case,
/// whether the same import is run again after a crash or the same period was exported again. Keeps a report by row and column.
/// </summary>
internal sealed class ExportStage(
    StoreSessions sessions,
    DataKeyRing keys,
    BlobStore blobs,
    IApplicationFileReader reader,
    IProcedureCatalog catalog,
    RowIntake rows,
    ImportReports reports,
    IntakeSignal signal,
    TimeProvider time,
    ILogger<ExportStage> log)
{
    /// <summary>Rows that share a transaction.</summary>
    private const int Batch = 100;

    /// <summary>Imports a received document that is an export.</summary>
    public async Task<ImportReport> ImportAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        var (bytes, source) = await OpenAsync(document, cancellationToken);
        using var content = new MemoryStream(bytes, writable: false);
        var import = reader.Open(content, source, cancellationToken);
        var tally = new ImportTally(import, catalog, dryRun: false);
        if (!import.IsStopped)
        {
            var procedure = catalog.Get(import.ProcedureId);
            foreach (var batch in import.Read(cancellationToken).Chunk(Batch))
            {
                await TakeAsync(document, procedure, import.Source, batch, tally, cancellationToken);
            }
        }

        var report = tally.Report();
        var verdict = VerdictOn(report);
        await FinishAsync(document, verdict, report, cancellationToken);
        log.LogInformation(
            "Export {Document}: {Rows} rows, {Outcomes}, {State}",
            document.Id, report.Rows, string.Join(", ", report.Outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}")), verdict.State);
        return report;
    }

    private async Task TakeAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, ImportRow[] batch, ImportTally tally, CancellationToken cancellationToken)
    {
        var taken = batch.Select(row => row.Application).OfType<ImportedApplication>().ToList();
        var outcomes = new Queue<ImportOutcome>(await rows.TakeAsync(document, procedure, source, taken, cancellationToken));
        foreach (var row in batch)
        {
            if (row.Application is { } application)
            {
                tally.Add(application, outcomes.Dequeue());
            }
            else
            {
                tally.Add(row.Refusal!);
            }
        }
    }

    private static DocumentVerdict VerdictOn(ImportReport report)
    {
        var remark = ImportReportText.Remark(report);
        return report.Stop is not null || report.Count(ImportOutcome.Refused) == report.Rows
            ? DocumentVerdict.UnknownExport(remark ?? "取り込める申請が1件もありません。")
            : DocumentVerdict.Done(remark);
    }

    private async Task<(byte[] Content, string? Source)> OpenAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var key = await keys.GetAsync(context, document.DataKeyId, cancellationToken);
        var names = key.DecryptJson<DocumentNames>(document.Names, DocumentNames.Place);
        return (await blobs.GetAsync(key, document.OriginalBlob!, cancellationToken), names.Source);
    }

    private async Task FinishAsync(DocumentRow document, DocumentVerdict verdict, ImportReport report, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.Documents.FirstAsync(found => found.Id == document.Id, cancellationToken);
        if (!DocumentLife.IsFinal(row.State))
        {
            row.PageCount = report.Rows;
            DocumentLife.Finish(session, row, verdict, time.GetUtcNow());
            await reports.KeepAsync(session, row, report, cancellationToken);
            await session.CommitAsync(cancellationToken);
        }

        signal.Raise();
    }
}
