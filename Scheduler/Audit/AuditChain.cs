using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Audit;

/// <summary>
/// Seals audit rows: each with a keyed hash over itself and the seal of the row before, so that a row that was altered,
/// removed or slipped in shows. The key comes from the master key: the database alone is not enough to forge a chain.
/// </summary>
internal sealed class AuditChain(MasterKey master)
{
    private const string Start = "start";

    /// <summary>Appends rows. The caller holds the audit lock and saves.</summary>
    public async Task AppendAsync(RpaDbContext context, IReadOnlyList<AuditEvent> events, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var (number, seal) = (last?.Id ?? 0, last?.Seal ?? Start);
        foreach (var happened in events)
        {
            var row = new AuditRow
            {
                Id = ++number,
                At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
                Who = happened.Who,
                Act = happened.Act,
                Subject = happened.Subject,
                Detail = happened.Detail,
                Seal = string.Empty,
            };
            row.Seal = seal = SealOf(row, seal);
            context.Audit.Add(row);
        }
    }

    /// <summary>Checks the whole chain.</summary>
    /// <returns>The number of the first row that does not fit, or null if all do.</returns>
    public async Task<long?> FindBreakAsync(RpaDbContext context, CancellationToken cancellationToken)
    {
        var (number, seal) = (0L, Start);
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Id != number + 1 || !string.Equals(row.Seal, SealOf(row, seal), StringComparison.Ordinal))
            {
                return number + 1;
            }

            (number, seal) = (row.Id, row.Seal);
        }

        return null;
    }

    private string SealOf(AuditRow row, string before) => master.Seal(JsonSerializer.Serialize(
        new object?[] { before, row.Id, row.At.ToUnixTimeMilliseconds(), row.Who, row.Act, row.Subject, row.Detail }));
}
