namespace Rpa.Scheduler.Effects;

/// <summary>Effect (効果) of a scenario in a period.</summary>
/// <param name="Period">First day of the period (day or month); null for the total.</param>
/// <param name="ProcedureId">Procedure.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="Cases">Cases entered.</param>
/// <param name="StraightThrough">Of these, without any edit or look by a person.</param>
/// <param name="StaffSeconds">Seconds of people, measured in review.</param>
/// <param name="RobotSeconds">Seconds of robots.</param>
/// <param name="BaselineSecondsPerCase">Manual seconds per case.</param>
/// <param name="BaselineSource">実測 (with n and dates) or 推計.</param>
/// <param name="SavedHours">(baseline × cases − staff seconds) / 3600.</param>
public sealed record EffectRow(
    DateOnly? Period,
    string ProcedureId,
    string Title,
    int Cases,
    int StraightThrough,
    double StaffSeconds,
    double RobotSeconds,
    double BaselineSecondsPerCase,
    string BaselineSource,
    double SavedHours);
