using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-004.</summary>
internal sealed class AnnualTaxRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-004", Severity.Warning, "年税額", "特別徴収税額（年税額）が、台帳の変更後の最新の額と異なる", "地方税法 321条の4・321条の6（税額の通知と変更）", ["tax.annual"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice is { Annual: { } annual, Collection: { } known } && annual != known.AnnualTax)
        {
            yield return Warning(
                $"年税額（ア）{Yen.Format(annual)}が台帳の{Yen.Format(known.AnnualTax)}と異なります。", "読み誤りなら直してください。税額変更の通知が行き違っていないか確かめてください。", "tax.annual");
        }
    }
}
