using Rpa.Scheduler.Effects;

namespace Rpa.Scheduler.Reports;

/// <summary>What the Excel file of effects holds.</summary>
/// <param name="Town">Name of the town.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Totals">Totals by scenario.</param>
/// <param name="Periods">By scenario and day or month.</param>
/// <param name="ByMonth">Whether the periods are months.</param>
internal sealed record EffectReport(string Town, DateOnly From, DateOnly To, IReadOnlyList<EffectRow> Totals, IReadOnlyList<EffectRow> Periods, bool ByMonth);
