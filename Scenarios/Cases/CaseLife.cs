using System.Collections.Frozen;

namespace Rpa.Scenarios.Cases;

/// <summary>The one table of allowed state changes of a case (design: "A case's life").</summary>
public static class CaseLife
{
    private static readonly FrozenDictionary<CaseState, CaseState[]> Moves = new Dictionary<CaseState, CaseState[]>
    {
        [CaseState.Received] = [CaseState.Reading, CaseState.Checking, CaseState.Rejected, CaseState.Withdrawn],
        [CaseState.Reading] = [CaseState.Checking, CaseState.Unreadable, CaseState.Rejected, CaseState.Withdrawn],
        [CaseState.Checking] = [CaseState.InReview, CaseState.Approved, CaseState.Withdrawn],
        [CaseState.InReview] = [CaseState.Checking, CaseState.Approved, CaseState.Returned, CaseState.Withdrawn, CaseState.Entered],
        [CaseState.Approved] = [CaseState.Entering, CaseState.InReview, CaseState.Withdrawn],
        [CaseState.Entering] = [CaseState.Entered, CaseState.EntryUncertain, CaseState.EntryStopped, CaseState.Approved],
        [CaseState.EntryUncertain] = [CaseState.Entered, CaseState.Approved, CaseState.EntryStopped],
        [CaseState.EntryStopped] = [CaseState.InReview, CaseState.Approved, CaseState.Entered, CaseState.Returned, CaseState.Withdrawn],
        [CaseState.Unreadable] = [CaseState.InReview, CaseState.Rejected],
        [CaseState.Returned] = [],
        [CaseState.Withdrawn] = [],
        [CaseState.Rejected] = [],
        [CaseState.Entered] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether a case may go from one state to another.</summary>
    public static bool MayMove(CaseState from, CaseState to) => Moves[from].Contains(to);

    /// <summary>The states that may follow.</summary>
    public static IReadOnlyList<CaseState> NextOf(CaseState state) => Moves[state];

    /// <summary>Whether nothing more happens to the case by itself: it is finished, or waits for a person.</summary>
    public static bool IsSettled(CaseState state) => state is CaseState.Entered or CaseState.InReview or CaseState.EntryStopped
        or CaseState.Returned or CaseState.Withdrawn or CaseState.Unreadable or CaseState.Rejected;
}
