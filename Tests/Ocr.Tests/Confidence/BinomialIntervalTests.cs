using Rpa.Ocr.Confidence;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Confidence;

/// <summary>Against published Clopper–Pearson limits.</summary>
public sealed class BinomialIntervalTests
{
    [Theory]
    [InlineData(0, 1000, 0, 0.003682)]
    [InlineData(3, 1000, 0.000619, 0.008742)]
    [InlineData(10, 100, 0.049005, 0.176223)]
    [InlineData(5, 5, 0.478176, 1)]
    public void The_exact_limits_are_those_of_the_tables(int hits, int trials, double low, double high)
    {
        var interval = BinomialInterval.Of(hits, trials);

        interval.Low.ShouldBe(low, 1e-4);
        interval.High.ShouldBe(high, 1e-4);
    }

    [Fact]
    public void Nothing_seen_supports_nothing() => BinomialInterval.Of(0, 0).ShouldBe(new BinomialInterval(0, 1));
}
