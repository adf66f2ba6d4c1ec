using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Cases;

/// <summary>What a case must be for a change to be made: whoever changes a case says what he saw.</summary>
/// <param name="States">States that the change is made from.</param>
/// <param name="Version">Version that was seen, or null where the state is enough.</param>
internal sealed record CaseExpectation(IReadOnlyList<CaseState> States, int? Version)
{
    public static CaseExpectation In(params IReadOnlyList<CaseState> states) => new(states, null);

    public static CaseExpectation Exactly(CaseState state, int version) => new([state], version);

    public bool Holds(CaseState state, int version) => States.Contains(state) && (Version is null || Version == version);
}
