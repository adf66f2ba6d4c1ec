namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-008. Silent where the town does not export incomes.</summary>
internal sealed class BurdenStageRule : CareRule
{
    private const string Stage = "income.stage";

    public override RuleInfo Info { get; } = new(
        "FG-008", Severity.Warning, "申告した段階と台帳の収入",
        "申告した段階が、台帳の収入（年金収入等）から計算した段階と異なる",
        "介護保険法施行規則 83条の5、厚生労働省告示", [Stage], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Limits is not { } limits || care.StageDeclared(limits) is not { } declared || care.StageKnown(limits) is not { } known || known == declared)
        {
            yield break;
        }

        yield return Warning(
            $"申告は{declared.Name}ですが、台帳の収入では{known.Name}です。",
            "年金の通知書や課税の記録で収入を確かめてください。台帳の段階で預貯金等の限度額も変わります。", Stage);
    }
}
