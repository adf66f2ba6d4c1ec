using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-002. Without a list of employers nothing can be said.</summary>
internal sealed class PayerRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-002", Severity.Error, "特別徴収義務者", "指定番号がこの市の特別徴収義務者にない。名称が台帳と異なるときは W",
        "地方税法 321条の4（特別徴収義務者の指定）", ["payer.shitei", "payer.name"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice.Text("payer.shitei") is not { } number || notice.Context.Ledger is not { Masters.Employers: { Count: > 0 } employers })
        {
            yield break;
        }

        if (employers.FirstOrDefault(employer => string.Equals(employer.DesignationNumber, number, StringComparison.Ordinal)) is not { } payer)
        {
            yield return Error("指定番号に当たる特別徴収義務者が台帳にありません。", "指定番号を原本で確かめ、名称から特別徴収義務者を探してください。", "payer.shitei");
        }
        else if (notice.Text("payer.name") is { } name && !SameName(name, payer))
        {
            yield return Warning(
                $"給与支払者の名称が台帳と異なります（台帳: {payer.Name}）。", "指定番号の読み誤りでないか、名称の変更でないかを確かめてください。", "payer.name", "payer.shitei");
        }
    }

    private static bool SameName(string written, Organisation payer) => string.Equals(Fold(written), Fold(payer.Name), StringComparison.Ordinal);

    private static string Fold(string name) => NameText.LooseKey(DigitText.FoldWidth(name)
        .Replace("(株)", "株式会社", StringComparison.Ordinal).Replace("㈱", "株式会社", StringComparison.Ordinal)
        .Replace("(有)", "有限会社", StringComparison.Ordinal).Replace("㈲", "有限会社", StringComparison.Ordinal)
        .Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\u3000", string.Empty, StringComparison.Ordinal)
        .Replace("・", string.Empty, StringComparison.Ordinal));
}
