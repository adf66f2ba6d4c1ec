using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Rpa.Ocr.Tests.Registration;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Crops;

public sealed class FieldCropperTests(Blanks blanks) : IClassFixture<Blanks>
{
    private const double Dpi = 200;
    private const double Scale = Dpi / 25.4;

    /// <summary>The claimant's name on page 1: an empty cell between rulings.</summary>
    private static readonly MmRect Name = new(41, 46, 76, 11);

    /// <summary>The words 男・女.</summary>
    private static readonly MmRect Sex = new(131, 40, 16, 17);

    [Fact]
    public void An_empty_field_has_no_ink_whatever_is_printed_in_it()
    {
        var page = Page(Draw());
        var cropper = new FieldCropper();

        cropper.Crop(page, Name, 1).InkRatio.ShouldBe(0);
        cropper.Crop(page, Sex, 1).InkRatio.ShouldBe(0, "the printed words are not ink");
    }

    [Fact]
    public void What_is_written_stays_and_what_is_printed_goes()
    {
        var gray = Draw();
        FillMm(gray, 60, 50, 5, 0.5);

        var crop = new FieldCropper().Crop(Page(gray), Name, 1);

        Darkest(crop.Ink, crop.InCrop(new MmRect(61, 50, 3, 0.5))).ShouldBeLessThan((byte)60);
        Darkest(crop.Ink, crop.InCrop(new MmRect(70, 45, 20, 13))).ShouldBe((byte)255, "the ruling above and below is gone");
        Darkest(crop.Raw, crop.InCrop(new MmRect(70, 45, 20, 13))).ShouldBeLessThan((byte)60, "but not from the raw crop");
        crop.InkRatio.ShouldBe(5 * 0.5 / (76 * 11), 0.0015);
    }

    [Fact]
    public void A_stroke_that_crosses_a_ruling_stays_whole()
    {
        var gray = Draw();
        FillMm(gray, 80, 42, 0.6, 12);

        var crop = new FieldCropper().Crop(Page(gray), Name, 6);

        // The ruling between the kana and the name lies at 46 mm.
        var stroke = crop.InCrop(new MmRect(80.1, 43, 0.4, 10));
        for (var y = stroke.Y; y < stroke.Y + stroke.Height; y++)
        {
            crop.Ink[stroke.X + (stroke.Width / 2), y].ShouldBeLessThan((byte)128, $"row {y} of the stroke");
        }
    }

    [Theory]
    [InlineData(0.25, 0)]
    [InlineData(-0.2, 0.2)]
    public void A_registration_that_is_a_little_off_leaves_no_print(double dx, double dy)
    {
        var exact = Page(Draw());
        var off = exact with
        {
            ResidualMm = 0.2,
            Mapping = new PageMapping(exact.Mapping!.Homography.After(Homography.ScaleThenMove(1, 1, dx, dy)), null),
        };

        new FieldCropper().Crop(off, Sex, 1).InkRatio.ShouldBe(0, 0.002);
    }

    [Fact]
    public void A_red_seal_is_told_from_black_writing_under_it()
    {
        var gray = Draw();
        FillMm(gray, 60, 48, 20, 0.6);
        var rgb = new byte[gray.Pixels.Length * 3];
        for (var i = 0; i < gray.Pixels.Length; i++)
        {
            var (x, y) = (i % gray.Width / Scale, i / gray.Width / Scale);
            var seal = x is > 65 and < 70 && y is > 47 and < 55;
            rgb[i * 3] = seal ? (byte)(gray.Pixels[i] * 0.88) : gray.Pixels[i];
            rgb[(i * 3) + 1] = seal ? (byte)(gray.Pixels[i] * 0.25) : gray.Pixels[i];
            rgb[(i * 3) + 2] = seal ? (byte)(gray.Pixels[i] * 0.2) : gray.Pixels[i];
        }

        var color = new ColorImage(gray.Width, gray.Height, rgb);
        var page = Page(ImageOps.ToGray(color));
        var crop = new FieldCropper().Crop(page with { Upright = page.Upright with { Color = color } }, Name, 1);

        Darkest(crop.Ink, crop.InCrop(new MmRect(66, 50, 3, 4))).ShouldBeGreaterThan((byte)200, "the seal is not writing");
        Darkest(crop.Ink, crop.InCrop(new MmRect(66.5, 48.1, 2.5, 0.3))).ShouldBeLessThan((byte)90, "the line under the seal is");
        Darkest(crop.Stamp.ShouldNotBeNull(), crop.InCrop(new MmRect(66, 50, 3, 4))).ShouldBeLessThan((byte)150);
        Darkest(crop.Stamp, crop.InCrop(new MmRect(75, 47.5, 4, 3))).ShouldBe((byte)255, "black ink is no seal");
    }

    [Fact]
    public void Shade_over_the_page_does_not_show_in_the_crop()
    {
        var gray = Draw();
        for (var y = 0; y < gray.Height; y++)
        {
            for (var x = 0; x < gray.Width; x++)
            {
                gray[x, y] = (byte)(gray[x, y] * (0.45 + (0.5 * x / gray.Width)));
            }
        }

        var crop = new FieldCropper().Crop(Page(gray), Name, 0);

        crop.Raw[crop.Raw.Width / 2, crop.Raw.Height / 2].ShouldBe((byte)255);
        crop.InkRatio.ShouldBe(0);
    }

    [Fact]
    public void The_box_lies_where_the_field_does_in_the_upright_page()
    {
        var page = Page(Draw());

        var box = new FieldCropper().BoxOf(page, Name);

        ((double)box.X).ShouldBe(41 * Scale, 1.5);
        ((double)box.Y).ShouldBe(46 * Scale, 1.5);
        ((double)box.Width).ShouldBe(76 * Scale, 2);
        ((double)box.Height).ShouldBe(11 * Scale, 2);
    }

    [Fact]
    public void An_unknown_page_has_no_crops()
    {
        var unknown = Page(Draw()) with { Match = null, Mapping = null };

        Should.Throw<InvalidOperationException>(() => new FieldCropper().Crop(unknown, Name, 1));
        Should.Throw<InvalidOperationException>(() => new FieldCropper().BoxOf(unknown, Name));
    }

    private FormPageTemplate Template => blanks.Get("child-allowance-claim", 1);

    private GrayImage Draw()
    {
        var (map, width, height) = Blanks.Scan(Template, Dpi, 0, 0);
        return Blanks.Draw(Template, map, width, height).Gray;
    }

    private RegisteredPage Page(GrayImage gray)
    {
        var (map, _, _) = Blanks.Scan(Template, Dpi, 0, 0);
        return new RegisteredPage(Template, Template, 0, 0, 0.01, 1, null, new PageImage(gray, null, Dpi, Bilevel: false), new PageMapping(map, null));
    }

    private static void FillMm(GrayImage image, double x, double y, double width, double height)
    {
        for (var row = (int)(y * Scale); row < (y + height) * Scale; row++)
        {
            image.Row(row)[(int)(x * Scale)..(int)((x + width) * Scale)].Fill(30);
        }
    }

    private static byte Darkest(GrayImage image, Scenarios.Readings.PixelBox box) => ImageOps.Cut(image, box).Pixels.Min();
}
