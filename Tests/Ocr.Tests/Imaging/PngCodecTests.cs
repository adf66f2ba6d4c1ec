using Rpa.Ocr.Imaging;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Imaging;

public sealed class PngCodecTests
{
    [Fact]
    public void An_image_comes_back_as_it_was()
    {
        var image = new GrayImage(37, 23);
        new Random(7).NextBytes(image.Pixels);

        var again = PngCodec.Read(PngCodec.Write(image));

        again.Width.ShouldBe(37);
        again.Height.ShouldBe(23);
        again.Pixels.ShouldBe(image.Pixels);
    }

    [Fact]
    public void A_cut_off_image_is_refused()
    {
        var png = PngCodec.Write(new GrayImage(50, 50));

        Should.Throw<InvalidDataException>(() => PngCodec.Read(png.AsSpan(0, png.Length - 20)));
    }
}
