using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-010. A return without any deduction (収入がなかった方) leaves the box empty.</summary>
internal sealed class BasicDeductionRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-010", Severity.Error, "基礎控除", "基礎控除が、合計所得で決まる額（2,400万円まで43万円、2,450万円まで29万円、2,500万円まで15万円、それを超えると0円）と異なる。表がないときも E",
        "地方税法 314条の2第2項", ["ded.24", "shotoku.12"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (!tax.Application.Asks("ded.24") || (tax.Yen("ded.24") is null && tax.Yen("ded.25") is null && tax.Yen("ded.28") is null))
        {
            yield break;
        }

        if (tax.Edition is not { } edition)
        {
            yield return NoTable(tax, "ded.24");
        }
        else if (edition.Apply("basic", tax.Total) is var expected && (tax.Yen("ded.24") ?? 0) != expected)
        {
            yield return Error(
                $"基礎控除は、合計所得{Yen.Format(tax.Total)}では{Yen.Format(expected)}です（記入 {(tax.Yen("ded.24") is { } written ? Yen.Format(written) : "なし")}）。",
                "読み誤りを確かめて直してください。", "ded.24", "shotoku.12");
        }
    }
}
