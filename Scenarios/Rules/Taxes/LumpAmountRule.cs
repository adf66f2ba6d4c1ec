using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>
/// ID-013. Forms word the month of payment in two ways, as that of the collection (…月分、翌月10日納期) and as the month after it: both are
/// accepted.
/// </summary>
internal sealed partial class LumpAmountRule : WithholdingRule
{
    public const string Id = "ID-013";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "一括徴収の額と納入月", "一括徴収の合計額が未徴収税額と一致しない。納入月が徴収予定日の月でもその翌月でもないときは W",
        "地方税法 321条の5第2項", ["lump.total", "tax.remaining", "lump.pay_month", "lump.date"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (!notice.IsLump)
        {
            yield break;
        }

        if (notice.Application.Asks("lump.total") && notice.Yen("lump.total") is var total && notice.Remaining is { } remaining && total != remaining)
        {
            yield return Error(
                total is { } sum
                    ? $"一括徴収の合計額{Yen.Format(sum)}が、未徴収税額（ウ）{Yen.Format(remaining)}と一致しません。"
                    : "一括徴収の合計額がありません。",
                "金額を原本で確かめ、書き誤りなら給与支払者に確かめてください。", "lump.total", "tax.remaining");
        }

        if (notice.Whole("lump.pay_month") is { } month && MonthOf(notice.Text("lump.date")) is { } collected && month != collected && month != (collected % 12) + 1)
        {
            yield return Warning($"納入月（{month}月）が、徴収予定日（{collected}月）の月でも翌月でもありません。", "納入月を確かめてください（徴収した月の翌月10日が納期限です）。", "lump.pay_month", "lump.date");
        }
    }

    private static int? MonthOf(string? text) =>
        text is not null && Month().Match(DigitText.FoldWidth(text)) is { Success: true } match ? int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("(?<month>1[0-2]|[1-9])(月|/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();
}
