using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Imports;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>
/// Takes a row of an export: a new case; or nothing where it is known; or, where the source sent it again with other content, a new
/// revision of the case, which a person must look at; or the withdrawal of the case.
/// </summary>
internal sealed class RowIntake(
    StoreSessions sessions, DataKeyRing keys, CaseMaker maker, CaseTransitions transitions, IJobRequests jobs)
{
    /// <summary>States in which a correction may still replace the values.</summary>
    private static readonly CaseState[] Open = [CaseState.Checking, CaseState.InReview, CaseState.Approved, CaseState.EntryStopped];

    private static readonly CaseState[] Withdrawable = [.. Enum.GetValues<CaseState>().Where(state => CaseLife.MayMove(state, CaseState.Withdrawn))];

    /// <summary>
    /// Takes rows of one export. New ones make their cases in one transaction: a commit a row would take most of the time. After a crash
    /// they are taken again.
    /// </summary>
    /// <returns>What came of each, in the same order.</returns>
    public async Task<IReadOnlyList<ImportOutcome>> TakeAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, IReadOnlyList<ImportedApplication> rows, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(document, source, rows, cancellationToken);
        var made = await AddNewAsync(document, procedure, source, [.. rows.Where(row => !known.ContainsKey(row.Application.SourceReference!))], cancellationToken);
        var outcomes = new List<ImportOutcome>(rows.Count);
        foreach (var row in rows)
        {
            var reference = row.Application.SourceReference!;
            outcomes.Add(made.TryGetValue(reference, out var id) ? await BeginAsync(id, row, cancellationToken)
                : known.TryGetValue(reference, out var same) && same.IsOf(document.Id) ? row.Withdrawn ? ImportOutcome.Withdrawn : ImportOutcome.New
                : same is not null && !row.Withdrawn && string.Equals(same.Hash, HashOf(row), StringComparison.Ordinal) ? ImportOutcome.Known
                : await TakeAgainAsync(document, procedure, source, row, cancellationToken));
        }

        return outcomes;
    }

    /// <summary>Takes a row whose number is known, and which says something new.</summary>
    private async Task<ImportOutcome> TakeAgainAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, ImportedApplication row, CancellationToken cancellationToken)
    {
        var hash = HashOf(row);
        while (true)
        {
            var known = await LatestAsync(source, row.Application.SourceReference, cancellationToken)
                ?? throw new InvalidOperationException("A case that was known is gone.");
            if (row.Withdrawn)
            {
                return await WithdrawAgainAsync(known, cancellationToken);
            }

            if (await AgainAsync(document, procedure, source, known, row, hash, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }
    }

    /// <summary>The latest cases of the rows' numbers, as far as there are any.</summary>
    private async Task<Dictionary<string, KnownRow>> KnownAsync(
        DocumentRow document, string source, IReadOnlyList<ImportedApplication> rows, CancellationToken cancellationToken)
    {
        var references = rows.Select(row => row.Application.SourceReference).ToList();
        await using var context = await sessions.ReadAsync(cancellationToken);
        var found = await context.Cases.AsNoTracking()
            .Where(row => row.SourceSystem == source && references.Contains(row.SourceReference))
            .OrderBy(row => row.Revision)
            .ToListAsync(cancellationToken);
        var latest = found.GroupBy(row => row.SourceReference!, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        var ids = latest.ConvertAll(row => row.Id);
        var links = await context.CaseDocuments.AsNoTracking().Where(link => link.DocumentId == document.Id && ids.Contains(link.CaseId))
            .Select(link => link.CaseId).ToHashSetAsync(cancellationToken);
        var unwrapped = await keys.GetAsync(context, latest.Select(row => row.DataKeyId), cancellationToken);
        return latest.ToDictionary(
            row => row.SourceReference!,
            row => new KnownRow(
                links.Contains(row.Id) ? document.Id : null,
                unwrapped.TryGetValue(row.DataKeyId, out var key) ? CaseFile.Open(row, key).Payload.SourceHash : null),
            StringComparer.Ordinal);
    }

    /// <returns>The cases made, by number; one that another import made in between is not among them.</returns>
    private async Task<Dictionary<string, Guid>> AddNewAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, List<ImportedApplication> rows, CancellationToken cancellationToken)
    {
        var made = new Dictionary<string, Guid>(StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            return made;
        }

        await using var session = await sessions.BeginAsync(cancellationToken);
        foreach (var reference in rows.Select(row => row.Application.SourceReference).Order(StringComparer.Ordinal))
        {
            await session.LockAsync($"source/{source}/{reference}", cancellationToken);
        }

        var references = rows.ConvertAll(row => row.Application.SourceReference);
        var taken = await session.Context.Cases.Where(row => row.SourceSystem == source && references.Contains(row.SourceReference))
            .Select(row => row.SourceReference!).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows.Where(row => !taken.Contains(row.Application.SourceReference!)))
        {
            made[row.Application.SourceReference!] = await AddAsync(session, document, procedure, source, row, HashOf(row), 1, null, cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
        return made;
    }

    private async Task<ImportOutcome> BeginAsync(Guid made, ImportedApplication row, CancellationToken cancellationToken)
    {
        if (row.Withdrawn)
        {
            await WithdrawAsync(made, cancellationToken);
            return ImportOutcome.Withdrawn;
        }

        await jobs.RequestAsync(JobStep.Check, made, cancellationToken);
        return ImportOutcome.New;
    }

    private async Task<CaseRow?> LatestAsync(string source, string? reference, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.Cases.AsNoTracking()
            .Where(found => found.SourceSystem == source && found.SourceReference == reference)
            .OrderByDescending(found => found.Revision)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <returns>The case, or null if there is this revision already.</returns>
    private async Task<Guid?> AddAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, ImportedApplication row, string hash, int revision, string? note, CancellationToken cancellationToken)
    {
        var reference = row.Application.SourceReference;
        await using var session = await sessions.BeginAsync(cancellationToken);
        await session.LockAsync($"source/{source}/{reference}", cancellationToken);
        if (await session.Context.Cases.AnyAsync(
            found => found.SourceSystem == source && found.SourceReference == reference && found.Revision >= revision, cancellationToken))
        {
            return null;
        }

        var made = await AddAsync(session, document, procedure, source, row, hash, revision, note, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return made;
    }

    private async Task<Guid> AddAsync(
        StoreSession session, DocumentRow document, ProcedureDefinition procedure, string source, ImportedApplication row, string hash, int revision, string? note,
        CancellationToken cancellationToken)
    {
        var (key, keyRow) = keys.Create();
        var made = await maker.AddAsync(
            session,
            new NewCase(
                procedure, ApplicationSource.EApplication, source, row.Application.SourceReference, document.ReceivedAt, row.Application.ReceivedOn,
                PayloadOf(row, hash, note), [document.Id])
            {
                Revision = revision,
            },
            key,
            keyRow,
            cancellationToken);
        return made.Id;
    }

    private static CasePayload PayloadOf(ImportedApplication row, string hash, string? note) => new(
        row.Application.Fields.ToDictionary(
            field => field.Key,
            field => new CaseField(field.Value, row.Written.GetValueOrDefault(field.Key), null, null, null, false),
            StringComparer.Ordinal),
        null,
        [],
        0,
        hash,
        [
            .. note is null ? Array.Empty<SourceNote>() : [new SourceNote(Severity.Warning, note, null)],
            .. row.Problems.Select(problem => new SourceNote(problem.Severity, problem.Message, problem.Field)),
        ],
        [],
        new Dictionary<string, string>(StringComparer.Ordinal),
        null);

    /// <summary>The row is known: nothing to do where it says the same, else a new revision. Null if the case moved on meanwhile.</summary>
    private async Task<ImportOutcome?> AgainAsync(
        DocumentRow document, ProcedureDefinition procedure, string source, CaseRow known, ImportedApplication row, string hash, CancellationToken cancellationToken)
    {
        if (await SourceHashOfAsync(known, cancellationToken) is not { } before || string.Equals(before, hash, StringComparison.Ordinal))
        {
            return ImportOutcome.Known;
        }

        if (Open.Contains(known.State))
        {
            var change = await ReviseAsync(document, procedure, known, row, hash, cancellationToken);
            return change.Done ? ImportOutcome.Updated : null;
        }

        // What is being entered or closed stays as it is; the correction becomes a case of its own that a person looks at.
        var note = known.State is CaseState.Entering or CaseState.EntryUncertain or CaseState.Entered
            ? $"入力した申請（{known.Reference}）の訂正が届きました。基幹システムの登録を直すか確かめてください。"
            : $"{known.Reference} のあとに、同じ受付番号で内容の違う申請が届きました。";
        if (await AddAsync(document, procedure, source, row, hash, known.Revision + 1, note, cancellationToken) is not { } made)
        {
            return null;
        }

        await jobs.RequestAsync(JobStep.Check, made, cancellationToken);
        return ImportOutcome.Updated;
    }

    private async Task<string?> SourceHashOfAsync(CaseRow known, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return (await keys.GetAsync(context, [known.DataKeyId], cancellationToken)).TryGetValue(known.DataKeyId, out var key)
            ? CaseFile.Open(known, key).Payload.SourceHash ?? string.Empty
            : null;
    }

    /// <summary>Puts the corrected values into the case and has it checked and looked at anew: earlier decisions were about other values.</summary>
    private async Task<CaseChange> ReviseAsync(
        DocumentRow document, ProcedureDefinition procedure, CaseRow known, ImportedApplication row, string hash, CancellationToken cancellationToken)
    {
        var change = await transitions.ChangeAsync(
            known.Id,
            CaseExpectation.Exactly(known.State, known.Version),
            edit =>
            {
                var labels = Differing(procedure, edit.Payload, row).ToList();
                var which = string.Concat(string.Join('、', labels.Take(10)), labels.Count > 10 ? " …" : string.Empty);
                edit.Row.Revision++;
                edit.Row.Touched = false;
                edit.Payload = PayloadOf(row, hash, $"訂正された申請です（{edit.Row.Revision}回目の受付）。変わった項目: {which}");
                edit.Summary = edit.Summary with { Applicant = CaseMaker.ApplicantOf(procedure, edit.Payload), Reason = null };
                edit.Session.Context.CaseDocuments.Add(new CaseDocumentRow { CaseId = known.Id, DocumentId = document.Id });
                var what = $"同じ受付番号で訂正された申請が届き、内容を入れ替えました（{labels.Count}項目）。確認はやり直しです。";
                if (edit.Row.State is CaseState.Approved or CaseState.EntryStopped)
                {
                    edit.MoveTo(CaseState.InReview, "訂正された申請が届いたため、承認を取り消しました。");
                }

                if (edit.Row.State is CaseState.InReview)
                {
                    edit.MoveTo(CaseState.Checking, what);
                }
                else
                {
                    edit.Note(what);
                }
            },
            cancellationToken);
        if (change.Done)
        {
            await jobs.RequestAsync(JobStep.Check, known.Id, cancellationToken);
        }

        return change;
    }

    private static IEnumerable<string> Differing(ProcedureDefinition procedure, CasePayload before, ImportedApplication row) => procedure.Fields
        .Where(field => !Equals(before.Fields.GetValueOrDefault(field.Key)?.Value, row.Application.Fields.GetValueOrDefault(field.Key)))
        .Select(field => field.Label);

    private async Task<ImportOutcome> WithdrawAgainAsync(CaseRow known, CancellationToken cancellationToken)
    {
        if (known.State is CaseState.Withdrawn or CaseState.Returned or CaseState.Rejected)
        {
            return ImportOutcome.Known;
        }

        if ((await WithdrawAsync(known.Id, cancellationToken)).Done)
        {
            return ImportOutcome.Withdrawn;
        }

        await transitions.ChangeAsync(
            known.Id,
            CaseExpectation.In(CaseState.Entering, CaseState.EntryUncertain, CaseState.Entered),
            edit => edit.Note("電子申請の側で取り下げられましたが、入力中または入力済みです。基幹システムの登録を確かめ、取り消してください。"),
            cancellationToken);
        return ImportOutcome.WithdrawnLate;
    }

    private Task<CaseChange> WithdrawAsync(Guid caseId, CancellationToken cancellationToken) => transitions.ChangeAsync(
        caseId,
        CaseExpectation.In(Withdrawable),
        edit => edit.MoveTo(CaseState.Withdrawn, "電子申請の側で取り下げられました。"),
        cancellationToken);

    private static string HashOf(ImportedApplication row) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(row.Application.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToList(), StoredJson.Options))));

    /// <summary>What is known of a number.</summary>
    /// <param name="Document">The document being imported, where it brought the case before a crash.</param>
    /// <param name="Hash">Hash of what the source said last, or null.</param>
    private sealed record KnownRow(Guid? Document, string? Hash)
    {
        public bool IsOf(Guid document) => Document == document;
    }
}
