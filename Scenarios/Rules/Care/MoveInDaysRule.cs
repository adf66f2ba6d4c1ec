using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-015.</summary>
internal sealed class MoveInDaysRule : CareRule
{
    private const string MoveInDays = "moveInDays";

    public override RuleInfo Info { get; } = new(
        "KG-015", Severity.Warning, "転入からの日数",
        "転入継続の申請、または14日以内の転入とあるのに、住民となった日から14日を過ぎている",
        "介護保険法 36条（転入から14日以内の申請）", ["prev.move_in_city", "kind", "app.date"],
        [new(MoveInDays, RuleParameterKind.Days, "14", "住民となった日から何日以内なら転入の扱いをするか")]);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (!care.Is("kind", CareKinds.MoveIn) && !care.IsFilled("prev.move_in_city"))
        {
            yield break;
        }

        if (care.Resident?.ResidentSince is { } since && care.AppliedOn > since.AddDays(care.Settings.Days(Info.Id, MoveInDays)))
        {
            yield return Warning(
                $"転入から{care.AppliedOn.DayNumber - since.DayNumber}日たっています（住民となった日 {WarekiDate.Format(since)}）。",
                "前の市町村の認定は引き継げません。新規の申請として受け付けるかを確かめてください。", "prev.move_in_city", "kind", "app.date");
        }
    }
}
