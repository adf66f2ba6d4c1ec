using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Operations;

/// <summary>A case and what became of it.</summary>
/// <param name="Reference">Our reference.</param>
/// <param name="Files">Names of the files it came from.</param>
/// <param name="ProcedureId">Procedure, or null where none was recognised.</param>
/// <param name="State">State.</param>
/// <param name="Reason">Why it waits or stopped, in Japanese, or null.</param>
/// <param name="Fields">Fields by key.</param>
/// <param name="Findings">Findings, gravest first.</param>
/// <param name="Receipt">Receipt number of the core system, or null.</param>
/// <param name="Registered">The record as the core system shows it afterwards, or null if not registered.</param>
/// <param name="RobotSeconds">Seconds of the robot on its entries.</param>
public sealed record SnapshotCase(
    string Reference,
    IReadOnlyList<string> Files,
    string? ProcedureId,
    CaseState State,
    string? Reason,
    IReadOnlyDictionary<string, SnapshotField> Fields,
    IReadOnlyList<Finding> Findings,
    string? Receipt,
    IReadOnlyDictionary<string, string>? Registered,
    double RobotSeconds);
