using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-006. The tables are for other income up to ten million yen; above it a person works it out.</summary>
internal sealed class PensionIncomeRule : TaxReturnRule
{
    private const int Elder = 65;
    private const long OtherIncome = 10_000_000;

    public override RuleInfo Info { get; } = new(
        "SJ-006", Severity.Warning, "年金所得", "公的年金等の雑所得が、収入と12月31日の年齢から計算した額と異なる。年金以外の所得が1,000万円を超えるときは手で確かめる。表がないときは E",
        "所得税法 35条、租税特別措置法 41条の15の3", ["shotoku.7", "income.g", "taxpayer.birth"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (tax.Yen("income.g") is not { } revenue || tax.Yen("shotoku.7") is not { } income || tax.Date("taxpayer.birth") is not { } birth)
        {
            yield break;
        }

        if (tax.Edition is not { } edition)
        {
            yield return NoTable(tax, "shotoku.7", "income.g");
            yield break;
        }

        if (tax.Total - income > OtherIncome)
        {
            yield return Warning("年金以外の所得が1,000万円を超えるので、年金所得は表で計算していません。", "公的年金等控除の額を確かめてください。", "shotoku.7", "income.g");
            yield break;
        }

        var elder = Ages.On(birth, tax.YearEnd) >= Elder;
        var expected = edition.Apply(elder ? "pension.from65" : "pension.under65", revenue);
        if (income != expected && !(income > revenue && tax.Settings.IsEnabled(IncomeAndRevenueRule.Id)))
        {
            yield return Warning(
                $"年金所得{Yen.Format(income)}が、公的年金等の収入{Yen.Format(revenue)}（{(elder ? "65歳以上" : "65歳未満")}）から計算した{Yen.Format(expected)}と異なります。",
                "読み誤りと生年月日を確かめてください。", "shotoku.7", "income.g", "taxpayer.birth");
        }
    }
}
