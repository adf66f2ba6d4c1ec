using Rpa.Ocr.Benchmarks;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

public sealed class PagesReportTests
{
    [Fact]
    public void Memory_that_stays_where_it_was_is_flat() => Report(900, 1100, 1090, 1110, 1080, 1105, 1095, 1100).MemoryIsFlat.ShouldBeTrue("pools fill at the start");

    [Fact]
    public void Memory_that_goes_on_growing_is_not_flat()
    {
        var report = Report(900, 1100, 1300, 1500, 1700, 1900, 2100, 2300);

        report.MemoryIsFlat.ShouldBeFalse();
        report.GrowthPerThousandPages.ShouldBe(2000, 1);
    }

    private static PagesReport Report(params long[] mebibytes) =>
        new([.. mebibytes.Select((value, index) => new PagesPoint((index + 1) * 100, 25, 2, value << 20, 0))], mebibytes.Length * 100, 60);
}
