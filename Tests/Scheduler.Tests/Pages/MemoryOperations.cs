using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Operations;

namespace Rpa.Scheduler.Tests.Pages;

/// <summary>Operations and effects in memory, for tests of the pages alone.</summary>
internal sealed class MemoryOperations : IOperationQueries, IEffectQueries
{
    public List<JobItem> Jobs { get; } = [];

    public List<DocumentItem> Documents { get; } = [];

    public List<EffectRow> Days { get; } = [];

    public bool Paused { get; set; }

    public Task<IReadOnlyList<JobItem>> JobsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<JobItem>>(Jobs);

    public Task<IReadOnlyList<DocumentItem>> DocumentsAsync(int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DocumentItem>>(Documents);

    public Task<bool> PausedAsync(CancellationToken cancellationToken) => Task.FromResult(Paused);

    public Task SetPausedAsync(bool paused, string user, CancellationToken cancellationToken)
    {
        Paused = paused;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<EffectRow>> TotalsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Task.FromResult(Sums(In(from, to), _ => null));

    public Task<IReadOnlyList<EffectRow>> ByDayAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Task.FromResult(Sums(In(from, to), day => day));

    public Task<IReadOnlyList<EffectRow>> ByMonthAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Task.FromResult(Sums(In(from, to), day => new DateOnly(day.Year, day.Month, 1)));

    private static IReadOnlyList<EffectRow> Sums(IEnumerable<EffectRow> rows, Func<DateOnly, DateOnly?> periodOf) =>
        [.. rows.GroupBy(row => (Period: periodOf(row.Period!.Value), row.ProcedureId)).Select(group => group.First() with
        {
            Period = group.Key.Period,
            Cases = group.Sum(row => row.Cases),
            StraightThrough = group.Sum(row => row.StraightThrough),
            StaffSeconds = group.Sum(row => row.StaffSeconds),
            RobotSeconds = group.Sum(row => row.RobotSeconds),
            SavedHours = group.Sum(row => row.SavedHours),
        })];

    private IEnumerable<EffectRow> In(DateOnly from, DateOnly to) => Days.Where(row => row.Period >= from && row.Period <= to);
}
