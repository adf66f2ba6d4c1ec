namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-014. A notice is due in the month after the event: one of the last month of a year arrives in the next year.</summary>
internal sealed class EventAgeRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-014", Severity.Warning, "異動年月日", "異動年月日が提出の日より先、または提出の日の年度（6月から）より前の年度", "地方税法 321条の5、317条の6", ["event.date"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice.EventDate is not { } day)
        {
            yield break;
        }

        if (day > notice.SubmittedOn)
        {
            yield return Warning("異動年月日が提出の日より先です。", "予定の届出か、書き誤りかを確かめてください。", "event.date");
        }
        else if (WithholdingFacts.YearOf(day) < WithholdingFacts.YearOf(notice.SubmittedOn.AddMonths(-1)))
        {
            yield return Warning("異動年月日が、提出の日より前の年度です。", "年度区分と異動年月日を確かめてください。", "event.date", "kubun");
        }
    }
}
