using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-004.</summary>
internal sealed class CareAgeRule : CareRule
{
    private const int Youngest = 40;

    public override RuleInfo Info { get; } = new(
        "KG-004", Severity.Error, "被保険者の年齢",
        "申請日に40歳に達していない（年齢は誕生日の前日に達する）",
        "介護保険法 9条、年齢計算ニ関スル法律", ["insured.birth", "app.date"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Birth is { } birth && Ages.Attain(birth, Youngest) > care.AppliedOn)
        {
            yield return Error(
                $"被保険者は申請日（{WarekiDate.Format(care.AppliedOn)}）に{Youngest}歳になっていません。",
                "生年月日と申請日を原本で確かめてください。40歳になる前の申請は受けられません。", "insured.birth", "app.date");
        }
    }
}
