using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Cases;

/// <summary>Reads and decrypts single cases.</summary>
internal sealed class CaseReader(StoreSessions sessions, DataKeyRing keys)
{
    /// <summary>The case, or null if there is none or it was erased.</summary>
    public async Task<CaseFile?> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var row = await context.Cases.FirstOrDefaultAsync(found => found.Id == caseId, cancellationToken);
        return row is not null && (await keys.GetAsync(context, [row.DataKeyId], cancellationToken)).TryGetValue(row.DataKeyId, out var key)
            ? CaseFile.Open(row, key)
            : null;
    }
}
