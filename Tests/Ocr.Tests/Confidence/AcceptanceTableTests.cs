using Rpa.Ocr.Confidence;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Confidence;

public sealed class AcceptanceTableTests
{
    [Fact]
    public void The_threshold_is_the_least_confidence_at_which_the_expected_share_of_errors_stays_within_the_risk()
    {
        var table = Table(("Text", [new(0.999, 2000, 1), new(0.99, 1000, 3), new(0.9, 500, 30)]));

        table.Threshold("Text", 0.003).ShouldBe(0.99);
        table.Threshold("Text", 0.001).ShouldBe(0.999);
    }

    [Fact]
    public void Too_few_samples_support_no_threshold_however_right_they_are() =>
        Table(("MyNumber", [new(0.9999, 400, 0)])).Threshold("MyNumber", 0.0001).ShouldBeNull();

    [Fact]
    public void A_group_with_few_samples_stands_with_the_others_until_it_has_errors_of_its_own()
    {
        var table = Table(
            ("Date", [new(0.99, 3000, 0)]),
            ("Postal", [new(0.99, 20, 0)]),
            ("Money", [new(0.999, 15, 0), new(0.99, 5, 1)]));

        table.Threshold("Postal", 0.003).ShouldBe(0.99);
        table.Threshold("Money", 0.003).ShouldNotBe(0.99, "one of twenty was wrong there");
    }

    [Fact]
    public void A_group_that_was_never_seen_is_never_accepted() => Table(("Date", [new(0.99, 3000, 0)])).Threshold("Money", 0.003).ShouldBeNull();

    private static AcceptanceTable Table(params (string Group, AcceptanceLevel[] Levels)[] groups) =>
        new(groups.ToDictionary(group => group.Group, group => (IReadOnlyList<AcceptanceLevel>)group.Levels, StringComparer.Ordinal));
}
