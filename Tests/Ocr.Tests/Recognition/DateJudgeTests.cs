using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Recognition.Dates;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition;

public class DateJudgeTests
{
    private static readonly EraChoice Reiwa = new(new Dictionary<int, double> { [5] = 1 }, 1, false, false);

    private static DatePart Part(params (string Text, double Probability)[] candidates) =>
        new([.. candidates.Select(candidate => new CtcCandidate(candidate.Text, candidate.Probability))], 1, 1, 1);

    [Fact]
    public void A_year_zero_loses_against_the_eight_that_it_may_be()
    {
        var best = DateJudge.Judge(Reiwa, Part(("0", 0.6), ("8", 0.4)), Part(("7", 1)), Part(("20", 1)), _ => true)[0];

        best.Date.ShouldBe(new DateOnly(2026, 7, 20));
    }

    [Fact]
    public void A_day_that_does_not_exist_but_is_clearly_written_stays()
    {
        var best = DateJudge.Judge(Reiwa, Part(("8", 1)), Part(("2", 1)), Part(("30", 0.999), ("20", 0.0001)), _ => true)[0];

        best.Day.ShouldBe("30");
        best.Date.ShouldBeNull();
    }

    [Fact]
    public void The_first_year_of_an_era_is_written_gannen()
    {
        var best = DateJudge.Judge(Reiwa, Part(("元", 0.9)), Part(("5", 1)), Part(("1", 1)), _ => true)[0];

        best.Date.ShouldBe(new DateOnly(2019, 5, 1));
    }

    [Fact]
    public void Of_two_doubtful_days_the_plausible_one_wins()
    {
        var today = new DateOnly(2026, 7, 5);

        var best = DateJudge.Judge(Reiwa, Part(("8", 1)), Part(("7", 1)), Part(("7", 0.55), ("1", 0.45)), date => date <= today)[0];

        best.Date.ShouldBe(new DateOnly(2026, 7, 1));
    }
}
