using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-001. The column holds a 法人番号 (13 digits), or the 個人番号 (12 digits) of a sole proprietor: the length tells.</summary>
internal sealed class PayerNumberRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-001", Severity.Error, "個人番号又は法人番号", "給与支払者か新しい勤務先の番号が13桁の法人番号でも12桁の個人番号でもない、または検査数字が合わない",
        "番号法施行令 8条、法人番号の指定等に関する省令 2条", ["payer.number", "new.number"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        foreach (var key in (string[])["payer.number", "new.number"])
        {
            if (notice.Text(key) is { } number && ProblemOf(number) is { } problem)
            {
                yield return Error($"{notice.LabelOf(key)}: {problem}", "原本の数字と1桁ずつ照らし合わせてください。書き誤りなら給与支払者に確かめてください。", key);
            }
        }
    }

    private static string? ProblemOf(string number) => number.Length switch
    {
        12 => MyNumber.Parse(number).Error,
        13 => CorporateNumber.Parse(number).Error,
        _ => $"法人番号は13桁、個人番号は12桁ですが、{number.Length}桁あります。",
    };
}
