using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Cases;

/// <summary>What came of a change.</summary>
/// <param name="Outcome">Whether it was made.</param>
/// <param name="State">State now; null if there is no such case.</param>
/// <param name="Version">Version now; 0 if there is no such case.</param>
internal sealed record CaseChange(CaseChangeOutcome Outcome, CaseState? State, int Version)
{
    public bool Done => Outcome == CaseChangeOutcome.Done;
}
