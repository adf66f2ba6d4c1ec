using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-006. Either the months of the ledger or those of the amount written may explain it: a wrong annual amount is told by ID-004.</summary>
internal sealed class CollectedTaxRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-006", Severity.Warning, "徴収済額", "徴収済額が、月割額から計算した開始月から終了月までの合計と異なる", "地方税法 321条の5（月割額）", ["tax.collected", "tax.collected_from", "tax.collected_to"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice is not { Annual: { } annual and >= 0, Collected: { } collected } || notice.Whole("tax.collected_from") is not { } from || notice.Whole("tax.collected_to") is not { } to)
        {
            yield break;
        }

        var expected = MonthlySplit.Collected(MonthlySplit.Of(annual), from, to);
        var known = notice.Collection is { } collection
            ? MonthlySplit.Collected(collection.Months.Count > 0 ? collection.Months : MonthlySplit.Of(collection.AnnualTax), from, to)
            : null;
        if (expected is { } sum && collected != sum && collected != known)
        {
            yield return Warning(
                $"徴収済額（イ）{Yen.Format(collected)}が、{from}月から{to}月までの月割額の合計{Yen.Format(known ?? sum)}と異なります。",
                "金額と月の読み誤りを確かめてください。少額で6月に全額を徴収した場合や、途中から始めた場合は、そのまま承認できます。", Info.Fields);
        }
    }
}
