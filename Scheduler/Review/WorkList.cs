using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Review;

/// <summary>A page of the work list with the number of cases in each state.</summary>
public sealed record WorkList(IReadOnlyList<WorkItem> Items, int Total, IReadOnlyDictionary<CaseState, int> Counts);
