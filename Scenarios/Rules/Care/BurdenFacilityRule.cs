namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-009.</summary>
internal sealed class BurdenFacilityRule : CareRule
{
    private const string Service = "service";
    private const string Facility = "facility.name";
    private const string Admitted = "facility.admitted";
    private const string ShortStay = "2";

    public override RuleInfo Info { get; } = new(
        "FG-009", Severity.Warning, "施設と入所年月日",
        "施設が書かれているのに入所年月日がない、またはショートステイなのに入所年月日がある",
        "介護保険法施行規則 83条の6", [Admitted, Facility, Service], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        var shortStay = care.Is(Service, ShortStay);
        if (!shortStay && care.IsFilled(Facility) && care.Application.Asks(Admitted) && !care.IsFilled(Admitted))
        {
            yield return Warning("施設が書かれていますが、入所（院）年月日がありません。", "入所した日を施設か申請者に確かめてください。", Admitted, Facility);
        }

        if (shortStay && care.IsFilled(Admitted))
        {
            yield return Warning(
                "ショートステイですが、入所（院）年月日が書かれています。", "入所かショートステイかを申請者に確かめてください。", Service, Admitted);
        }
    }
}
