using Rpa.Scheduler.Effects;

namespace Rpa.Scheduler.Reports;

/// <summary>Sums rows of several scenarios. A sum has no baseline of its own.</summary>
internal static class EffectSum
{
    public static EffectRow Of(IReadOnlyCollection<EffectRow> rows) => new(
        Period: null,
        ProcedureId: "",
        Title: "合計",
        Cases: rows.Sum(row => row.Cases),
        StraightThrough: rows.Sum(row => row.StraightThrough),
        StaffSeconds: rows.Sum(row => row.StaffSeconds),
        RobotSeconds: rows.Sum(row => row.RobotSeconds),
        BaselineSecondsPerCase: 0,
        BaselineSource: "",
        SavedHours: rows.Sum(row => row.SavedHours));
}
