using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-009.</summary>
internal sealed class MedicalDeductionRule : TaxReturnRule
{
    private const decimal Share = 0.05m;

    public override RuleInfo Info { get; } = new(
        "SJ-009", Severity.Warning, "医療費控除", "医療費控除が、支払った額から補塡された額と、10万円か総所得の5％の少ない方を引いた額（上限200万円）と異なる。表がないときは E",
        "地方税法 314条の2第1項2号", ["ded.27", "medical.paid", "medical.covered"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (!tax.IsFilled("medical.paid") && tax.Yen("ded.27") is not > 0)
        {
            yield break;
        }

        if (tax.Edition is not { } edition)
        {
            yield return NoTable(tax, "ded.27");
            yield break;
        }

        var floor = (long)decimal.Floor(Math.Min(edition.Value("medical.floor"), Math.Max(0, tax.Total) * Share));
        var expected = (long)Math.Min(Math.Max(0, (tax.Yen("medical.paid") ?? 0) - (tax.Yen("medical.covered") ?? 0) - floor), edition.Value("medical.max"));
        if ((tax.Yen("ded.27") ?? 0) != expected)
        {
            yield return Warning(
                $"医療費控除{Yen.Format(tax.Yen("ded.27") ?? 0)}が、計算した{Yen.Format(expected)}と異なります。", "支払額・補塡額・所得の合計を確かめてください。セルフメディケーション税制なら、そのまま承認できます。",
                Info.Fields);
        }
    }
}
