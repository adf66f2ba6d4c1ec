using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-050. A wrong claim date here moves a month of payment: near the limit a person looks.</summary>
internal sealed class StartMonthRule : ClaimRule
{
    public const string Id = "JT-050";
    public const string ExtendToNextOpenDay = "extendToNextOpenDay";
    public const string Holidays = "holidays";
    private const string NearDays = "nearDays";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Warning, "支給開始月（15日特例）",
        "請求日が15日特例の期限に近い。期限内と期限後の開始月を両方示す",
        "児童手当法 8条2項・3項", ["claim.date", "event.date"],
        [
            new(NearDays, RuleParameterKind.Days, "3", "期限の前後何日を近いとみなすか"),
            new(ExtendToNextOpenDay, RuleParameterKind.Flag, "false", "15日目が閉庁日のとき、翌開庁日まで延ばす市町村は true"),
            new(Holidays, RuleParameterKind.Dates, "", "土日と12月29日から1月3日のほかの閉庁日（国民の祝日など）。延ばすときに使う"),
        ]);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        // A decrease follows the event alone: the day of the notice moves nothing.
        if (claim.IsDecrease || claim.Start is not { } start)
        {
            yield break;
        }

        var distance = claim.ClaimDate.DayNumber - start.Deadline.DayNumber;
        if (Math.Abs(distance) <= claim.Settings.Days(Id, NearDays))
        {
            yield return Warning(
                $"請求日が15日特例の期限（{WarekiDate.Format(start.Deadline)}）の{Distance(distance)}です。"
                + $"支給開始は{Month(start.First)}（期限内なら{Month(start.FirstIfInTime)}、期限後なら{Month(start.FirstIfLate)}）。",
                "受付印などで請求日を、届出の記録などで事由発生日を確かめてください。", "claim.date", "event.date");
        }

        if (claim.MovesDeadline && claim.EventDate is { } happened && !claim.OpeningDays.KnowsYear(happened.AddDays(StartMonth.GraceDays).Year))
        {
            yield return Warning(
                $"{happened.AddDays(StartMonth.GraceDays).Year}年の祝日が設定されていないため、期限の延長を正しく計算できません。",
                "規則 JT-050 の設定 holidays にその年の祝日を加えてください。", "event.date");
        }
    }

    private static string Distance(int days) => days switch
    {
        0 => "当日",
        < 0 => $"{-days}日前",
        _ => $"{days}日後",
    };

    private static string Month(DateOnly first) => WarekiDate.FormatMonth(first.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
}
