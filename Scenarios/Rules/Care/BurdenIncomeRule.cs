namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-003.</summary>
internal sealed class BurdenIncomeRule : CareRule
{
    public const string Id = "FG-003";
    private const string Stage = "income.stage";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "収入等の申告",
        "収入等に関する申告の印がない、または二つ以上ある",
        "介護保険法施行規則 83条の5・83条の6", [Stage], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (!care.Application.Asks(Stage) || care.Application[Stage]?.Codes is { Length: 1 })
        {
            yield break;
        }

        yield return Error(
            care.IsFilled(Stage) ? "収入等の申告に印が二つ以上あります。" : "収入等の申告に印がありません。",
            "当てはまるものを一つだけ、申請者に確かめてください。", Stage);
    }
}
