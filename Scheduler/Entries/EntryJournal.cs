using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>Writes down what a running entry does; every call returns only once the row is on disk.</summary>
internal sealed class EntryJournal(StoreSessions sessions, BlobStore blobs, TimeProvider time, Guid entryId, string reference, DataKey key) : IEntryJournal
{
    public async Task StepAsync(EntryStep step, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        session.Context.EntrySteps.Add(new EntryStepRow { EntryId = entryId, Number = step.Number, Step = key.EncryptJson(step, CaseFile.EntryStepPlace) });
        await session.CommitAsync(cancellationToken);
    }

    /// <exception cref="EntrySupersededException">The entry is not the case's current one any more: nothing may be committed.</exception>
    public async Task IntentAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var at = time.GetUtcNow();
        var written = await session.Context.Entries
            .Where(entry => entry.Id == entryId && entry.EndedAt == null)
            .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.IntentAt, at), cancellationToken);
        if (written != 1)
        {
            throw new EntrySupersededException(entryId);
        }

        session.Audit(AuditEvent.System, AuditActs.EntryIntent, reference, entryId.ToString());
        await session.CommitAsync(cancellationToken);
    }

    public async Task ScreenshotAsync(string name, ReadOnlyMemory<byte> png, CancellationToken cancellationToken)
    {
        var blob = await blobs.PutAsync(key, png, cancellationToken);
        await using var session = await sessions.BeginAsync(cancellationToken);
        session.Context.Screenshots.Add(new ScreenshotRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            EntryId = entryId,
            Name = name,
            At = time.GetUtcNow(),
            Blob = blob,
        });
        await session.CommitAsync(cancellationToken);
    }
}
