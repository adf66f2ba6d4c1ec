using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Effects;

/// <summary>
/// Works out the effects from what was measured: the entered cases of a period, the seconds that people had them open in review,
/// and the seconds of the robot. A case counts on the town's day on which it was registered.
/// </summary>
internal sealed class EffectQueries(
    IDbContextFactory<RpaDbContext> contexts, IProcedureCatalog catalog, IOptions<EffectOptions> options) : IEffectQueries
{
    public Task<IReadOnlyList<EffectRow>> TotalsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        RowsAsync(from, to, _ => null, cancellationToken);

    public Task<IReadOnlyList<EffectRow>> ByDayAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        RowsAsync(from, to, day => day, cancellationToken);

    public Task<IReadOnlyList<EffectRow>> ByMonthAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        RowsAsync(from, to, day => new DateOnly(day.Year, day.Month, 1), cancellationToken);

    private async Task<IReadOnlyList<EffectRow>> RowsAsync(DateOnly from, DateOnly to, Func<DateOnly, DateOnly?> periodOf, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entered = context.Cases.AsNoTracking().Where(row => row.State == CaseState.Entered && row.EnteredOn >= from && row.EnteredOn <= to);
        var cases = await entered.Select(row => new { row.Id, row.ProcedureId, row.EnteredOn, row.Touched }).ToListAsync(cancellationToken);
        var staff = await context.StaffTimes.AsNoTracking().Where(time => entered.Any(row => row.Id == time.CaseId))
            .GroupBy(time => time.CaseId).Select(group => new { group.Key, Seconds = group.Sum(time => time.Seconds) })
            .ToDictionaryAsync(item => item.Key, item => item.Seconds, cancellationToken);
        var robot = await context.Entries.AsNoTracking().Where(entry => entered.Any(row => row.Id == entry.CaseId))
            .GroupBy(entry => entry.CaseId).Select(group => new { group.Key, Seconds = group.Sum(entry => entry.RobotSeconds) })
            .ToDictionaryAsync(item => item.Key, item => item.Seconds, cancellationToken);

        return [.. cases
            .GroupBy(row => (Period: periodOf(row.EnteredOn!.Value), row.ProcedureId))
            .OrderBy(group => group.Key.Period).ThenBy(group => group.Key.ProcedureId, StringComparer.Ordinal)
            .Select(group => Row(
                group.Key.Period,
                group.Key.ProcedureId,
                group.Count(),
                group.Count(row => !row.Touched),
                group.Sum(row => staff.GetValueOrDefault(row.Id)),
                group.Sum(row => robot.GetValueOrDefault(row.Id))))];
    }

    private EffectRow Row(DateOnly? period, string procedureId, int cases, int straightThrough, double staffSeconds, double robotSeconds)
    {
        var baseline = options.Value.Baselines.GetValueOrDefault(procedureId);
        var title = catalog.All.FirstOrDefault(procedure => string.Equals(procedure.Id, procedureId, StringComparison.Ordinal))?.Title ?? procedureId;
        return new EffectRow(
            period, procedureId, title, cases, straightThrough, staffSeconds, robotSeconds,
            baseline?.SecondsPerCase ?? 0,
            SourceOf(baseline),
            baseline is null ? 0 : ((baseline.SecondsPerCase * cases) - staffSeconds) / 3600);
    }

    private static string SourceOf(BaselineOptions? baseline) => baseline switch
    {
        null => "未設定",
        { MeasuredCases: 0 } => "推計",
        { MeasuredFrom: { } first, MeasuredTo: { } last } => $"実測（{baseline.MeasuredCases}件、{first:yyyy/MM/dd}〜{last:yyyy/MM/dd}）",
        _ => $"実測（{baseline.MeasuredCases}件）",
    };
}
