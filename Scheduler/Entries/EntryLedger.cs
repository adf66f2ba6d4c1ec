using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>Begins and ends entries: the entry's row and the case's state always change together.</summary>
internal sealed class EntryLedger(CaseTransitions transitions, CaseChecks checks, IProcedureCatalog catalog, TownClock clock, Backoff backoff, TimeProvider time)
{
    /// <summary>Code of an entry that was cut off before its intent: nothing was committed.</summary>
    public const string CutOffCode = "RB-CUT";

    /// <summary>Code of an entry that failed by a fault of ours.</summary>
    public const string FaultCode = "RB-FAULT";

    private const string UnknownMessage = "登録されたかどうか確かめられません。基幹システムで受付番号を照会してから、再入力か手入力済みかを選んでください。";

    /// <summary>
    /// Begins an entry of an approved case. Null if the case is not approved any more, or if another application of the same person or a new
    /// ledger has overtaken it since it was approved: then it goes back to a person, so that nothing is entered that nobody has seen so.
    /// </summary>
    public async Task<EntryRow?> BeginAsync(Guid caseId, CancellationToken cancellationToken)
    {
        EntryRow? entry = null;
        var change = await transitions.ChangeAsync(
            caseId,
            CaseExpectation.In(CaseState.Approved),
            edit =>
            {
                if (checks.Overtaken(edit.Session.Context, edit.Row, edit.Payload) is { } payload)
                {
                    edit.Payload = payload;
                    CaseCounts.Apply(edit.Row, payload);
                    edit.MoveTo(CaseState.InReview, "承認のあとに、同じ人の別の申請か宛名台帳の変更が見つかったため、入力せずに確認へ戻しました。");
                    edit.Summary = edit.Summary with { Reason = ReviewReasons.Of(edit.Row, payload, catalog.Get(edit.Row.ProcedureId)) };
                    return;
                }

                edit.MoveTo(CaseState.Entering, "ロボットが入力を始めました。");
                entry = Add(edit, EntryPurpose.Enter);
            },
            cancellationToken);
        return change.Done ? entry : null;
    }

    /// <summary>Begins a look-up of a case whose entry was cut off. Null if the case is not uncertain any more.</summary>
    public async Task<EntryRow?> BeginLookupAsync(Guid caseId, CancellationToken cancellationToken)
    {
        EntryRow? entry = null;
        var change = await transitions.ChangeAsync(
            caseId, CaseExpectation.In(CaseState.EntryUncertain), edit => entry = Add(edit, EntryPurpose.LookUp), cancellationToken);
        return change.Done ? entry : null;
    }

    /// <summary>Ends an entry with its outcome.</summary>
    public Task<CaseChange> EndAsync(Guid caseId, Guid entryId, EntryOutcome outcome, CancellationToken cancellationToken) => transitions.ChangeAsync(
        caseId,
        CaseExpectation.In(CaseState.Entering, CaseState.EntryUncertain),
        async edit =>
        {
            if (await OpenEntryAsync(edit, entryId, cancellationToken) is not { } entry)
            {
                edit.Decline(); // Somebody else has ended it; what he decided stands.
                return;
            }

            Close(edit, entry, outcome.Kind, outcome.Code, outcome);
            if (edit.Row.State == CaseState.Entering)
            {
                Settle(edit, entry, outcome);
            }
            else
            {
                SettleLookup(edit, outcome);
            }
        },
        cancellationToken);

    /// <summary>
    /// Ends whatever entry of the case was cut off: before the intent nothing was committed and it may be tried again;
    /// after the intent only a look-up may tell.
    /// </summary>
    public Task<CaseChange> CutOffAsync(Guid caseId, Guid? onlyEntry, string code, CancellationToken cancellationToken) => transitions.ChangeAsync(
        caseId,
        CaseExpectation.In(CaseState.Entering, CaseState.EntryUncertain),
        async edit =>
        {
            var open = await edit.Session.Context.Entries
                .Where(entry => entry.CaseId == caseId && entry.EndedAt == null)
                .ToListAsync(cancellationToken);
            if (onlyEntry is { } id && open.TrueForAll(entry => entry.Id != id))
            {
                edit.Decline();
                return;
            }

            var intent = open.Exists(entry => entry.IntentAt is not null);
            open.ForEach(entry => Close(edit, entry, entry.IntentAt is null ? EntryOutcomeKind.Failed : EntryOutcomeKind.Uncertain, code, null));
            if (edit.Row.State == CaseState.EntryUncertain)
            {
                TryLookupAgain(edit);
            }
            else if (intent)
            {
                edit.MoveTo(CaseState.EntryUncertain, "登録の途中で中断しました。登録されたかを照会します。");
            }
            else
            {
                TryAgain(edit, "登録の前に中断しました。");
            }
        },
        cancellationToken);

    private void Settle(CaseEdit edit, EntryRow entry, EntryOutcome outcome)
    {
        switch (outcome.Kind)
        {
            case EntryOutcomeKind.Entered:
                Enter(edit, outcome, "基幹システムに登録しました。");
                break;
            case EntryOutcomeKind.AlreadyEntered:
                Enter(edit, outcome, "基幹システムに登録済みであることを確かめました。");
                break;
            case EntryOutcomeKind.Uncertain:
            case EntryOutcomeKind.Failed or EntryOutcomeKind.NotFound when entry.IntentAt is not null:
                edit.MoveTo(CaseState.EntryUncertain, "登録の途中で中断しました。登録されたかを照会します。");
                break;
            case EntryOutcomeKind.Failed or EntryOutcomeKind.NotFound:
                TryAgain(edit, outcome.Message ?? "入力できませんでした。");
                break;
            default:
                Stop(edit, outcome.Code, outcome.Message);
                break;
        }
    }

    private void SettleLookup(CaseEdit edit, EntryOutcome outcome)
    {
        switch (outcome.Kind)
        {
            case EntryOutcomeKind.Entered or EntryOutcomeKind.AlreadyEntered:
                Enter(edit, outcome, "照会により、基幹システムに登録済みであることを確かめました。");
                break;
            case EntryOutcomeKind.NotFound:
                edit.MoveTo(CaseState.Approved, "照会により、登録されていないことを確かめました。もう一度入力します。");
                break;
            case EntryOutcomeKind.Failed or EntryOutcomeKind.Uncertain or EntryOutcomeKind.DryRunDone:
                TryLookupAgain(edit);
                break;
            default:
                Stop(edit, outcome.Code, outcome.Message);
                break;
        }
    }

    private void Enter(CaseEdit edit, EntryOutcome outcome, string what)
    {
        edit.MoveTo(CaseState.Entered, what);
        edit.Row.Receipt = outcome.Receipt;
        edit.Row.EnteredOn = clock.Today;
        edit.Summary = edit.Summary with { Reason = null };
    }

    private static void Stop(CaseEdit edit, string? code, string? message)
    {
        edit.MoveTo(CaseState.EntryStopped, "入力を止めました。人の判断が必要です。", detail: message);
        edit.Summary = edit.Summary with { Reason = code is null ? message : $"{message} ({code})" };
    }

    private void TryAgain(CaseEdit edit, string message)
    {
        var failures = edit.Row.Attempts + 1;
        if (backoff.NextAfter(failures) is { } again)
        {
            edit.MoveTo(CaseState.Approved, "入力できなかったため、時間をおいてもう一度入力します。", detail: message);
            edit.Row.Attempts = failures;
            edit.Row.NotBefore = again;
        }
        else
        {
            Stop(edit, CutOffCode, $"{failures}回試しましたが入力できませんでした。{message}");
        }
    }

    private void TryLookupAgain(CaseEdit edit)
    {
        var failures = edit.Row.Attempts + 1;
        if (backoff.NextAfter(failures) is { } again)
        {
            edit.Row.Attempts = failures;
            edit.Row.NotBefore = again;
        }
        else
        {
            Stop(edit, null, UnknownMessage);
        }
    }

    private EntryRow Add(CaseEdit edit, EntryPurpose purpose)
    {
        var entry = new EntryRow { Id = Guid.CreateVersion7(time.GetUtcNow()), CaseId = edit.Row.Id, Purpose = purpose, StartedAt = time.GetUtcNow() };
        edit.Session.Context.Entries.Add(entry);
        return entry;
    }

    private void Close(CaseEdit edit, EntryRow entry, EntryOutcomeKind kind, string? code, EntryOutcome? outcome)
    {
        entry.EndedAt = time.GetUtcNow();
        entry.EndedOn = clock.Today;
        entry.Outcome = kind;
        entry.Code = code;
        entry.Receipt = outcome?.Receipt;
        entry.RobotSeconds = outcome?.RobotSeconds ?? (time.GetUtcNow() - entry.StartedAt).TotalSeconds;
        entry.Result = outcome is null ? null : edit.Key.EncryptJson(new EntryResult(outcome.Message, outcome.Registered), CaseFile.EntryResultPlace);
    }

    private static Task<EntryRow?> OpenEntryAsync(CaseEdit edit, Guid entryId, CancellationToken cancellationToken) =>
        edit.Session.Context.Entries.FirstOrDefaultAsync(entry => entry.Id == entryId && entry.EndedAt == null, cancellationToken);
}
