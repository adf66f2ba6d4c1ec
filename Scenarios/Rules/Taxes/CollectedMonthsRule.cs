using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-007. Collection that began during the year begins with the ledger's first month that has an amount.</summary>
internal sealed class CollectedMonthsRule : WithholdingRule
{
    private const int June = 6;
    private const int May = 5;

    public override RuleInfo Info { get; } = new(
        "ID-007", Severity.Error, "徴収済の月", "徴収済の終了月が5月なのに未徴収税額がある、または月でない。開始月が6月（途中からならその月）でない、終了月が異動の翌月より後のときは W",
        "地方税法 321条の5", ["tax.collected_from", "tax.collected_to", "tax.remaining"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        foreach (var key in (string[])["tax.collected_from", "tax.collected_to"])
        {
            if (notice.Text(key) is { } written && (notice.Whole(key) is not { } number || MonthlySplit.PlaceOf(number) is null))
            {
                yield return Error($"{notice.LabelOf(key)}「{written}」は月ではありません。", "原本を見て直してください。", key);
            }
        }

        if (notice.Whole("tax.collected_from") is { } from && MonthlySplit.PlaceOf(from) is not null && from != June && from != FirstMonth(notice))
        {
            yield return Warning($"徴収済の開始月が{from}月です（特別徴収は6月から始まります）。", "年の途中から始めた特別徴収か確かめてください。", "tax.collected_from");
        }

        if (notice.Whole("tax.collected_to") is not { } to || MonthlySplit.PlaceOf(to) is not { } last)
        {
            yield break;
        }

        if (to == May && notice.Remaining is > 0 and var remaining)
        {
            yield return Error($"5月まで徴収済なのに、未徴収税額が{Yen.Format(remaining)}あります。", "終了月か未徴収税額を直してください。", "tax.collected_to", "tax.remaining");
        }

        if (notice is { EventDate: { } day, FiscalYear: { } year } && WithholdingFacts.YearOf(day) == year && last > MonthlySplit.PlaceOf(day.Month) + 1)
        {
            yield return Warning($"徴収済の終了月（{to}月）が、異動（{day.Month}月）の翌月より後です。", "終了月か異動年月日を確かめてください。", "tax.collected_to", "event.date");
        }
    }

    private static int? FirstMonth(WithholdingFacts notice)
    {
        var months = notice.Collection?.Months ?? [];
        var place = months.TakeWhile(amount => amount == 0).Count();
        return place > 0 && place < months.Count ? ((place + June - 1) % 12) + 1 : null;
    }
}
