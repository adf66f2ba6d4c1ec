using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Cases;

/// <summary>
/// The one place where cases change: lock, check what was expected, change, and write the case with its history and audit rows
/// in one transaction.
/// </summary>
internal sealed class CaseTransitions(StoreSessions sessions, DataKeyRing keys, TimeProvider time)
{
    /// <summary>Changes a case if it is as expected.</summary>
    /// <exception cref="InvalidOperationException">The change tried a move that the case's life does not allow.</exception>
    public async Task<CaseChange> ChangeAsync(Guid caseId, CaseExpectation expected, Func<CaseEdit, Task> change, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        await session.LockCaseAsync(caseId, cancellationToken);
        var row = await session.Context.Cases.FirstOrDefaultAsync(found => found.Id == caseId, cancellationToken);
        if (row is null)
        {
            return new CaseChange(CaseChangeOutcome.Missing, null, 0);
        }

        if (!expected.Holds(row.State, row.Version))
        {
            return new CaseChange(CaseChangeOutcome.Stale, row.State, row.Version);
        }

        var key = (await keys.GetAsync(session.Context, [row.DataKeyId], cancellationToken)).Values.SingleOrDefault();
        if (key is null)
        {
            return new CaseChange(CaseChangeOutcome.Missing, row.State, row.Version);
        }

        var (state, version) = (row.State, row.Version);
        var edit = new CaseEdit(session, row, key, time);
        await change(edit);
        if (edit.Declined)
        {
            return new CaseChange(CaseChangeOutcome.Declined, state, version);
        }

        edit.Seal();
        try
        {
            await session.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CaseChange(CaseChangeOutcome.Stale, state, version);
        }

        return new CaseChange(CaseChangeOutcome.Done, row.State, row.Version);
    }

    /// <summary>Changes a case without waiting for anything within the change.</summary>
    public Task<CaseChange> ChangeAsync(Guid caseId, CaseExpectation expected, Action<CaseEdit> change, CancellationToken cancellationToken) =>
        ChangeAsync(
            caseId,
            expected,
            edit =>
            {
                change(edit);
                return Task.CompletedTask;
            },
            cancellationToken);
}
