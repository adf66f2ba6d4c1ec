using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Pages;

/// <summary>A tab of the work list: states that mean the same to the person who works there.</summary>
internal sealed record WorkTab(string Key, string Title, IReadOnlyList<CaseState> States)
{
    public const string AllKey = "all";

    public static IReadOnlyList<WorkTab> All { get; } =
    [
        new("review", "確認待ち", [CaseState.InReview]),
        new("stopped", "入力中止・結果不明", [CaseState.EntryStopped, CaseState.EntryUncertain]),
        new("reading", "読取・検査中", [CaseState.Received, CaseState.Reading, CaseState.Checking]),
        new("entering", "承認済・入力中", [CaseState.Approved, CaseState.Entering]),
        new("entered", "入力済", [CaseState.Entered]),
        new("returned", "差戻し・取下げ", [CaseState.Returned, CaseState.Withdrawn]),
        new("unreadable", "読取不能・受付不可", [CaseState.Unreadable, CaseState.Rejected]),
        new(AllKey, "すべて", []),
    ];

    public static WorkTab Of(string? key) =>
        All.FirstOrDefault(tab => string.Equals(tab.Key, key, StringComparison.Ordinal)) ?? All[0];

    public int Count(IReadOnlyDictionary<CaseState, int> counts) =>
        States.Count == 0 ? counts.Values.Sum() : States.Sum(state => counts.GetValueOrDefault(state));
}
