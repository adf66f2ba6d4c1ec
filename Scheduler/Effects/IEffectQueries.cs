namespace Rpa.Scheduler.Effects;

/// <summary>Figures for the effects page and its Excel file.</summary>
public interface IEffectQueries
{
    /// <summary>Totals by scenario.</summary>
    Task<IReadOnlyList<EffectRow>> TotalsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>By scenario and day.</summary>
    Task<IReadOnlyList<EffectRow>> ByDayAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>By scenario and month.</summary>
    Task<IReadOnlyList<EffectRow>> ByMonthAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
