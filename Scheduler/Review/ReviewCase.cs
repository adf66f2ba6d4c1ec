namespace Rpa.Scheduler.Review;

/// <summary>Everything the case page shows.</summary>
/// <param name="Item">Row of the work list.</param>
/// <param name="Version">Version for optimistic locking: sent back with every decision.</param>
/// <param name="Fields">Fields in paper order; fields that the source did not ask are left out.</param>
/// <param name="Findings">Findings, gravest first.</param>
/// <param name="Pages">Page images; empty for e-applications.</param>
/// <param name="Derived">Worked-out values by label, for display (支給開始年月, 月額 …).</param>
/// <param name="Entries">Attempts of the robot, newest first.</param>
/// <param name="History">History, newest first.</param>
/// <param name="LockedBy">Another user who has the case open, or null.</param>
public sealed record ReviewCase(
    WorkItem Item,
    int Version,
    IReadOnlyList<ReviewField> Fields,
    IReadOnlyList<ReviewFinding> Findings,
    IReadOnlyList<ReviewPage> Pages,
    IReadOnlyDictionary<string, string> Derived,
    IReadOnlyList<ReviewEntry> Entries,
    IReadOnlyList<HistoryItem> History,
    string? LockedBy);
