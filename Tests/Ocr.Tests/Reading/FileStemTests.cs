using Rpa.Ocr.Reading;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Reading;

public class FileStemTests
{
    [Fact]
    public void Numbered_pages_share_their_stem() => FileStem.Of("in/scan_p1.jpg").ShouldBe(FileStem.Of("in/scan_p2.jpg"));

    [Fact]
    public void Other_files_stand_alone() => string.Equals(FileStem.Of("in/scan_a.pdf"), FileStem.Of("in/scan_b.pdf"), StringComparison.Ordinal).ShouldBeFalse();

    [Theory]
    [InlineData("scan_p12.tif", 12)]
    [InlineData("scan.tif", null)]
    public void The_page_number_is_in_the_name(string name, int? page) => FileStem.PageOf(name).ShouldBe(page);
}
