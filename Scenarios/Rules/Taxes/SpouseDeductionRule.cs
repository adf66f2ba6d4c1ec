using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-011. The box is for 配偶者控除 and 配偶者特別控除: a spouse's higher income may be right, a person looks.</summary>
internal sealed class SpouseDeductionRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-011", Severity.Error, "配偶者控除", "本人の合計所得が1,000万円を超えるのに配偶者（特別）控除がある。配偶者の合計所得が配偶者控除の上限を超えるときは W。表がないときは E",
        "地方税法 314条の2第1項10号・10号の2", ["ded.21", "shotoku.12", "spouse.income"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (tax.Yen("ded.21") is not > 0)
        {
            yield break;
        }

        if (tax.Edition is not { } edition)
        {
            yield return NoTable(tax, "ded.21");
            yield break;
        }

        if (tax.Total > edition.Value("spouse.taxpayer.max"))
        {
            yield return Error("合計所得が1,000万円を超えるので、配偶者控除・配偶者特別控除は受けられません。", "所得の合計を確かめ、控除を外してください。", "ded.21", "shotoku.12");
        }

        if (tax.Yen("spouse.income") is { } income && income > edition.Value("spouse.income.max"))
        {
            yield return Warning(
                $"配偶者の合計所得{Yen.Format(income)}が、配偶者控除の上限{Yen.Format((long)edition.Value("spouse.income.max"))}を超えています。",
                "配偶者特別控除の額であることを確かめてください。", "spouse.income", "ded.21");
        }
    }
}
