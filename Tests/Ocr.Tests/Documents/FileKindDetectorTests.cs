using System.Text;
using Rpa.Ocr.Documents;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Documents;

public sealed class FileKindDetectorTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", FileKind.Pdf)]
    [InlineData("junk before the header\n%PDF-1.4\n", FileKind.Pdf)]
    [InlineData("受付番号,氏名,生年月日\r\n1,山田,2001-01-01\r\n", FileKind.Csv)]
    [InlineData("a\tb\tc\n", FileKind.Csv)]
    [InlineData("ただの文です。\n", FileKind.Text)]
    [InlineData("<html lang=\"ja\" a=\"1,2,3\">", FileKind.Text)]
    [InlineData("GIF89a", FileKind.OtherImage)]
    [InlineData("PK\u0003\u0004 [Content_Types].xml", FileKind.Office)]
    [InlineData("PK\u0003\u0004 photos/1.jpg", FileKind.Zip)]
    [InlineData("PK\u0003\u0004 a.pdf%PDF-1.4", FileKind.Zip)]
    [InlineData("MZ\u0000\u0001", FileKind.Unknown)]
    [InlineData("", FileKind.Empty)]
    public void A_kind_is_told_by_the_first_bytes(string head, FileKind kind) =>
        FileKindDetector.Detect(Encoding.UTF8.GetBytes(head)).ShouldBe(kind);

    [Fact]
    public void A_csv_in_utf16_is_a_csv() =>
        FileKindDetector.Detect([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("番号,氏名,電話\r\n")]).ShouldBe(FileKind.Csv);

    [Fact]
    public void A_csv_in_shift_jis_is_a_csv() =>
        FileKindDetector.Detect([0x8E, 0x81, 0x96, 0xBC, (byte)',', 0x93, 0x64, 0x98, 0x62, (byte)',', 0x8F, 0x5A, 0x8F, 0x8A, 0x0D, 0x0A]).ShouldBe(FileKind.Csv);
}
