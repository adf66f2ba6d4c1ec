using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Cases;

/// <summary>The job <c>check/&lt;case&gt;</c>: runs the rules, then sends the case to entry or to a person.</summary>
internal sealed class CheckStep(
    StoreSessions sessions,
    DataKeyRing keys,
    CaseChecks checks,
    CaseTransitions transitions,
    IProcedureCatalog catalog,
    MasterKey master,
    IJobRequests jobs,
    Backoff backoff,
    ILogger<CheckStep> log) : IStep
{
    public async Task<DateTimeOffset?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        CaseChange change;
        do
        {
            change = await TryAsync(id, cancellationToken);
        }
        while (change.Outcome == CaseChangeOutcome.Declined);

        if (change is { Done: true, State: CaseState.Approved })
        {
            await jobs.RequestAsync(JobStep.Enter, id, cancellationToken);
        }

        return null;
    }

    public async Task<DateTimeOffset?> FailedAsync(Guid id, string error, CancellationToken cancellationToken)
    {
        DateTimeOffset? again = null;
        await transitions.ChangeAsync(
            id,
            CaseExpectation.In(CaseState.Checking),
            edit =>
            {
                var failures = edit.Row.Attempts + 1;
                again = backoff.NextAfter(failures);
                if (again is null)
                {
                    edit.MoveTo(CaseState.InReview, "検査の処理で障害が続いたため、人の確認に回しました。");
                    edit.Summary = edit.Summary with { Reason = "検査の処理で障害が続きました。システム担当者に連絡してください。" };
                    edit.Row.Errors = Math.Max(edit.Row.Errors, 1);
                }
                else
                {
                    edit.Row.Attempts = failures;
                    edit.Row.NotBefore = again;
                }
            },
            cancellationToken);
        log.LogWarning("Check of case {Case} failed ({Error}); next attempt {Again}", id, error, again);
        return again;
    }

    /// <returns><see cref="CaseChangeOutcome.Declined"/> if another application of the same claimant came in between.</returns>
    private async Task<CaseChange> TryAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var row = await context.Cases.FirstOrDefaultAsync(found => found.Id == id && found.State == CaseState.Checking, cancellationToken);
        if (row is null)
        {
            return new CaseChange(CaseChangeOutcome.Missing, null, 0);
        }

        var key = await keys.GetAsync(context, row.DataKeyId, cancellationToken);
        var payload = checks.Check(context, row, CaseFile.Open(row, key).Payload);
        var claimant = checks.ClaimantKeyOf(row.ProcedureId, payload);
        var seen = await CountAsync(context, id, claimant, cancellationToken);
        return await transitions.ChangeAsync(
            id,
            CaseExpectation.Exactly(CaseState.Checking, row.Version),
            async edit =>
            {
                if (claimant is not null)
                {
                    // Two applications of one person checked at once must not both miss the other.
                    await edit.Session.LockAsync("claimant/" + claimant, cancellationToken);
                    if (await CountAsync(edit.Session.Context, id, claimant, cancellationToken) != seen)
                    {
                        edit.Decline();
                        return;
                    }
                }

                edit.Payload = payload;
                edit.Row.ClaimantKey = claimant;
                Decide(edit);
            },
            cancellationToken);
    }

    private static Task<int> CountAsync(RpaDbContext context, Guid id, string? claimant, CancellationToken cancellationToken) => claimant is null
        ? Task.FromResult(0)
        : context.Cases.CountAsync(row => row.ClaimantKey == claimant && row.Id != id, cancellationToken);

    private void Decide(CaseEdit edit)
    {
        CaseCounts.Apply(edit.Row, edit.Payload);
        var procedure = catalog.Get(edit.Row.ProcedureId);
        var reason = ReviewReasons.Of(edit.Row, edit.Payload, procedure);
        if (reason is null && IsSampled(edit.Row.Id, procedure.Policy.SamplingRate))
        {
            edit.Row.Sampled = true;
            reason = "抜取り確認の対象です。";
        }

        edit.Summary = edit.Summary with { Reason = reason };
        if (reason is null)
        {
            edit.MoveTo(CaseState.Approved, "検査で指摘がなく、人の確認なしで承認しました。");
        }
        else
        {
            edit.MoveTo(CaseState.InReview, "検査を終え、人の確認に回しました。");
        }
    }

    /// <summary>The same case is always sampled or never: a second check must not draw lots again.</summary>
    private bool IsSampled(Guid id, double rate) =>
        Convert.ToUInt32(master.Hash("sample", id.ToString("N"))[..8], 16) < rate * uint.MaxValue;
}
