using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-005. An income above the revenue is told by SJ-007 where that is on.</summary>
internal sealed class EmploymentIncomeRule : TaxReturnRule
{
    private const decimal AdjustmentRate = 0.1m;

    public override RuleInfo Info { get; } = new(
        "SJ-005", Severity.Warning, "給与所得", "給与所得が、給与収入から速算表で計算した額（所得金額調整控除を引いた額も可）と異なる。その年度の表がないときは E",
        "所得税法 28条・別表第五、租税特別措置法 41条の3の11", ["shotoku.6", "income.f"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (tax.Yen("income.f") is not { } revenue || tax.Yen("shotoku.6") is not { } income)
        {
            yield break;
        }

        if (tax.Edition is not { } edition)
        {
            yield return NoTable(tax, "shotoku.6", "income.f");
            yield break;
        }

        var expected = edition.Apply("employment", revenue);
        if (Adjustments(tax, edition, revenue, expected).All(adjustment => income != expected - adjustment) && !(income > revenue && tax.Settings.IsEnabled(IncomeAndRevenueRule.Id)))
        {
            yield return Warning(
                $"給与所得{Yen.Format(income)}が、給与収入{Yen.Format(revenue)}から計算した{Yen.Format(expected)}と異なります。",
                "読み誤りを確かめてください。所得金額調整控除などの理由があれば、そのまま承認できます。", "shotoku.6", "income.f");
        }
    }

    /// <summary>None; for children and the disabled; for wages and pension together; both of the last two. Fractions of a yen are rounded up.</summary>
    private static IEnumerable<long> Adjustments(TaxReturnFacts tax, YearEdition edition, long revenue, long income)
    {
        var top = (long)edition.Value("adjustment.top");
        var children = (long)decimal.Ceiling(Math.Max(0, Math.Min(revenue, top) - edition.Value("adjustment.income")) * AdjustmentRate);
        var limit = (long)edition.Value("adjustment.both");
        var both = Math.Max(0, Math.Min(income, limit) + Math.Min(tax.Yen("shotoku.7") ?? 0, limit) - limit);
        return [0, children, both, children + both];
    }
}
