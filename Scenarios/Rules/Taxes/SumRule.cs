using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-003, SJ-004: boxes that are the sum of others.</summary>
internal sealed class SumRule(string id, string title, IReadOnlyList<(string Total, string[] Parts)> sums) : TaxReturnRule
{
    /// <summary>SJ-003: box 10 = 7+8+9; box 12 = 1 to 6, 10 and 11.</summary>
    public static SumRule Income { get; } = new("SJ-003", "所得の合計",
    [
        ("shotoku.10", ["shotoku.7", "shotoku.8", "shotoku.9"]),
        ("shotoku.12", ["shotoku.1", "shotoku.2", "shotoku.3", "shotoku.4", "shotoku.5", "shotoku.6", "shotoku.10", "shotoku.11"]),
    ]);

    /// <summary>SJ-004: box 25 = 13 to 24; box 28 = 25+26+27.</summary>
    public static SumRule Deductions { get; } = new("SJ-004", "控除の合計",
    [
        ("ded.25", ["ded.13", "ded.14", "ded.15", "ded.16", "ded.17", "ded.19", "ded.21", "ded.22", "ded.23", "ded.24"]),
        ("ded.28", ["ded.25", "ded.26", "ded.27"]),
    ]);

    public override RuleInfo Info { get; } = new(
        id, Severity.Error, title, "合計の欄が、内訳の欄の合計と一致しない", "地方税法施行規則 第5号の4様式", [.. sums.Select(sum => sum.Total)], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        foreach (var (total, parts) in sums)
        {
            var sum = parts.Sum(key => tax.Yen(key) ?? 0);
            if (tax.Application.Asks(total) && (tax.Yen(total) ?? 0) != sum)
            {
                yield return Error(
                    $"{tax.LabelOf(total)}が内訳と一致しません（計算 {Yen.Format(sum)}、記入 {(tax.Yen(total) is { } written ? Yen.Format(written) : "なし")}）。",
                    "合計と内訳の読み誤りを確かめてください。書き誤りなら申告者に確かめて直してください。", [total, .. parts.Where(tax.IsFilled)]);
            }
        }
    }
}
