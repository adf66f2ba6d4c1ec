using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-008.</summary>
internal sealed class InsuranceDeductionRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-008", Severity.Error, "生命保険料・地震保険料控除の上限", "生命保険料控除か地震保険料控除が、その年度の上限を超える。表がないときも E",
        "地方税法 314条の2第1項5号・5号の3", ["ded.15", "ded.16"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        foreach (var (key, limit) in ((string, string)[])[("ded.15", "life.max"), ("ded.16", "quake.max")])
        {
            if (tax.Yen(key) is not (> 0 and var amount))
            {
                continue;
            }

            if (tax.Edition is not { } edition)
            {
                yield return NoTable(tax, key);
            }
            else if (amount > edition.Value(limit))
            {
                yield return Error(
                    $"{tax.LabelOf(key)}{Yen.Format(amount)}が上限{Yen.Format((long)edition.Value(limit))}を超えています。", "控除額の読み誤りを確かめ、上限の額に直してください。", key);
            }
        }
    }
}
