using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>
/// Imports an e-application export: one case a row, one transaction a row. A row whose 受付番号 is known already makes no second case,
/// whether the same import is run again after a crash or the same period was exported again.
/// </summary>
internal sealed class ExportStage(
    StoreSessions sessions,
    DataKeyRing keys,
    BlobStore blobs,
    IApplicationFileReader reader,
    IProcedureCatalog catalog,
    CaseMaker maker,
    CaseTransitions transitions,
    IJobRequests jobs,
    IntakeSignal signal,
    TimeProvider time,
    ILogger<ExportStage> log)
{
    private const int RowsNamed = 20;

    /// <summary>Imports a received document that is an export.</summary>
    public async Task ImportAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        var file = await ReadAsync(document, cancellationToken);
        var tally = new ExportTally();
        if (!file.IsStopped)
        {
            var procedure = catalog.Get(file.ProcedureId);
            foreach (var row in file.Applications)
            {
                tally.Add(await ImportAsync(document, procedure, file.Source, row, cancellationToken));
            }
        }

        var verdict = file.IsStopped
            ? DocumentVerdict.UnknownExport(file.Stop.Message)
            : VerdictOn(file, tally);
        await FinishAsync(document.Id, verdict, file.Applications.Count, cancellationToken);
        log.LogInformation(
            "Export {Document}: {Rows} rows, {New} new, {Known} known, {Refused} refused, {State}",
            document.Id, file.Rows, tally.New, tally.Known + tally.Changed, file.RefusedRows.Count, verdict.State);
    }

    private static DocumentVerdict VerdictOn(ApplicationFile file, ExportTally tally)
    {
        var remarks = new List<string>();
        if (tally.Known > 0)
        {
            remarks.Add($"{tally.Known}件は受付番号が受付済みのため取り込みませんでした。");
        }

        if (tally.Changed > 0)
        {
            remarks.Add($"{tally.Changed}件は受付済みの申請と内容が違います。案件の履歴を見てください。");
        }

        if (file.RefusedRows.Count > 0)
        {
            var rows = file.RefusedRows.Take(RowsNamed).Select(problem => $"{problem.Line.ToString(CultureInfo.InvariantCulture)}行目: {problem.Message}");
            remarks.Add($"{file.RefusedRows.Count}件は取り込めませんでした。{string.Join(' ', rows)}");
        }

        var remark = remarks.Count == 0 ? null : string.Concat(remarks);
        return file.Applications.Count == 0
            ? DocumentVerdict.UnknownExport(remark ?? "取り込める申請が1件もありません。")
            : DocumentVerdict.Done(remark);
    }

    private async Task<ApplicationFile> ReadAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var key = await keys.GetAsync(context, document.DataKeyId, cancellationToken);
        using var content = new MemoryStream(await blobs.GetAsync(key, document.OriginalBlob!, cancellationToken), writable: false);
        return reader.Read(content, cancellationToken);
    }

    private async Task<ExportRowOutcome> ImportAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, ImportedApplication row, CancellationToken cancellationToken)
    {
        var hash = HashOf(row);
        var (made, known) = await AddAsync(document, procedure, source, row, hash, cancellationToken);
        if (known)
        {
            return await AgainAsync(document, made, row, hash, cancellationToken);
        }

        if (row.Withdrawn)
        {
            await WithdrawAsync(made, cancellationToken);
        }
        else
        {
            await jobs.RequestAsync(JobStep.Check, made, cancellationToken);
        }

        return ExportRowOutcome.New;
    }

    private async Task<(Guid Id, bool Known)> AddAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, ImportedApplication row, string hash, CancellationToken cancellationToken)
    {
        var reference = row.Application.SourceReference;
        await using var session = await sessions.BeginAsync(cancellationToken);
        await session.LockAsync($"source/{source}/{reference}", cancellationToken);
        var known = await session.Context.Cases.AsNoTracking()
            .Where(found => found.SourceSystem == source && found.SourceReference == reference)
            .Select(found => (Guid?)found.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (known is { } id)
        {
            return (id, true);
        }

        var (key, keyRow) = keys.Create();
        var made = await maker.AddAsync(session, New(document, procedure, source, row, hash), key, keyRow, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return (made.Id, false);
    }

    private static NewCase New(DocumentRow document, ProcedureDefinition procedure, string source, ImportedApplication row, string hash) => new(
        procedure,
        ApplicationSource.EApplication,
        source,
        row.Application.SourceReference,
        document.ReceivedAt,
        row.Application.ReceivedOn,
        new CasePayload(
            row.Application.Fields.ToDictionary(
                field => field.Key,
                field => new CaseField(field.Value, row.Written.GetValueOrDefault(field.Key), null, null, null, false),
                StringComparer.Ordinal),
            null,
            [],
            0,
            hash,
            [.. row.Problems.Select(problem => new SourceNote(problem.Severity, problem.Message, problem.Field))],
            [],
            new Dictionary<string, string>(StringComparer.Ordinal),
            null),
        [document.Id]);

    /// <summary>The row is known: nothing to do after a crash, a withdrawal to follow, or a change to tell a person of.</summary>
    private async Task<ExportRowOutcome> AgainAsync(DocumentRow document, Guid known, ImportedApplication row, string hash, CancellationToken cancellationToken)
    {
        if (await IsOfAsync(known, document.Id, cancellationToken))
        {
            return ExportRowOutcome.New;
        }

        if (row.Withdrawn)
        {
            await WithdrawAsync(known, cancellationToken);
            return ExportRowOutcome.Known;
        }

        var changed = false;
        await transitions.ChangeAsync(
            known,
            CaseExpectation.In(Enum.GetValues<CaseState>()),
            edit =>
            {
                changed = !string.Equals(edit.Payload.SourceHash, hash, StringComparison.Ordinal);
                if (changed)
                {
                    edit.Note("同じ受付番号で内容の違う申請が再び届きました。取り込んでいません。元の申請を確かめてください。");
                    edit.Payload = edit.Payload with { SourceHash = hash };
                }
                else
                {
                    edit.Decline();
                }
            },
            cancellationToken);
        return changed ? ExportRowOutcome.Changed : ExportRowOutcome.Known;
    }

    private async Task<bool> IsOfAsync(Guid caseId, Guid documentId, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.CaseDocuments.AnyAsync(link => link.CaseId == caseId && link.DocumentId == documentId, cancellationToken);
    }

    private Task<CaseChange> WithdrawAsync(Guid caseId, CancellationToken cancellationToken) => transitions.ChangeAsync(
        caseId,
        CaseExpectation.In([.. Enum.GetValues<CaseState>().Where(state => CaseLife.MayMove(state, CaseState.Withdrawn))]),
        edit => edit.MoveTo(CaseState.Withdrawn, "電子申請の側で取り下げられました。"),
        cancellationToken);

    private async Task FinishAsync(Guid documentId, DocumentVerdict verdict, int rows, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.Documents.FirstAsync(found => found.Id == documentId, cancellationToken);
        if (!DocumentLife.IsFinal(row.State))
        {
            row.PageCount = rows;
            DocumentLife.Finish(session, row, verdict, time.GetUtcNow());
            await session.CommitAsync(cancellationToken);
        }

        signal.Raise();
    }

    private static string HashOf(ImportedApplication row) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(row.Application.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToList(), StoredJson.Options))));
}
