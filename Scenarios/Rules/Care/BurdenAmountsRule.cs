using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>
/// FG-007. An amount written with 万 is understood and shown where it comes in (<see cref="Yen.Parse"/>); here, what looks as if 万円
/// were the unit and nobody wrote it.
/// </summary>
internal sealed class BurdenAmountsRule : CareRule
{
    private const string Below = "belowYen";

    public override RuleInfo Info { get; } = new(
        "FG-007", Severity.Warning, "万円の書き方",
        "万円を単位に書いたと思われる小さな金額（700 → 700万円など）。「700万5000円」のように万を使った金額は、取込みと入力のときに読み取った値を注意として示す",
        "市の受付事務（申請書の金額は円で書く）", [.. AssetTotal.Fields],
        [new(Below, RuleParameterKind.Yen, "3000", "この金額（円）以下なら万円で書いた疑いとして示す")]);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        var limit = care.Settings.Yen(Info.Id, Below);
        foreach (var field in AssetTotal.Fields.Where(field => care.Application[field]?.Number is { } yen && yen > 0 && yen <= limit))
        {
            var yen = care.Application[field]!.Number!.Value;
            yield return Warning(
                $"{care.LabelOf(field)}が {Yen.Format(yen)} です。万円で書かれているなら {Yen.Format(yen * 10_000)} です。",
                "通帳の写しなどで金額を確かめ、円で入力してください。", field);
        }
    }
}
