using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-017. A deadline on a closed day moves to the next open one (地方税法 20条の5); in an unknown year nothing is said of such a day.</summary>
internal sealed class NoticeDeadlineRule : WithholdingRule
{
    private const int DueDay = 10;

    public override RuleInfo Info { get; } = new(
        "ID-017", Severity.Note, "提出期限", "提出の日が、異動の翌月10日（閉庁日なら次の開庁日）より後", "地方税法 317条の6、321条の5、20条の5", ["submit.date", "event.date"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice.EventDate is { } day && new DateOnly(day.Year, day.Month, DueDay).AddMonths(1) is var due
            && TaxFacts.Tables.Holidays.OpenOnOrAfter(due) is { } deadline && notice.SubmittedOn > deadline)
        {
            yield return Note($"提出期限（{WarekiDate.Format(deadline)}）を過ぎた届出です。", "入力はできます。遅れが続く給与支払者には期限を知らせてください。", "submit.date", "event.date");
        }
    }
}
