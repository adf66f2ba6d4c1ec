using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-004. A day without a table is an error: the limits of another year are never used.</summary>
internal sealed class BurdenAssetsRule : CareRule
{
    private const string Stage = "income.stage";

    public override RuleInfo Info { get; } = new(
        "FG-004", Severity.Error, "預貯金等の限度額",
        "預貯金・有価証券・その他の合計（負債を引く）が、段階・配偶者の有無・65歳未満かで決まる限度額を超える。申請月の限度額の表がない場合も含む",
        "介護保険法施行規則 83条の5（預貯金等の額）、厚生労働省告示", [.. AssetTotal.Fields, Stage, "spouse.exists"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Limits is not { } limits)
        {
            yield return Error(
                $"申請月（{WarekiDate.FormatMonth(care.EffectiveFrom.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))}）の負担限度額の表がありません。",
                "申請年月日を確かめてください。正しければ、管理者に tables/care-burden-limits.yaml へその年の行を加えてもらってください。", "app.date");
            yield break;
        }

        if (care.StageDeclared(limits) is not { } stage || AssetTotal.Of(care) is not { } total)
        {
            yield break;
        }

        var under65 = care.Age < 65;
        var limit = (under65 ? limits.Second : stage.Assets).Of(care.HasSpouse);
        if (total > limit)
        {
            yield return Error(
                $"預貯金等の合計 {Yen.Format(total)} が限度額 {Yen.Format(limit)}（{(under65 ? "65歳未満" : stage.Name)}、{(care.HasSpouse ? "夫婦" : "単身")}）を超えています。",
                "金額の読み誤りがないか通帳の写しと照らし合わせてください。正しければ認定できません。", [.. AssetTotal.Fields.Where(care.IsFilled), Stage]);
        }
    }
}
