using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition;

public sealed class CorrectionTests
{
    private const int Dpi = 300;
    private const double Scale = Dpi / 25.4;

    /// <summary>A field of 30 × 8 mm with 6 mm of paper around it.</summary>
    private static readonly MmRect Field = new(20, 20, 30, 8);

    [Fact]
    public void What_is_struck_out_goes_and_what_stands_above_it_takes_its_place()
    {
        var ink = Paper();
        Seven(ink, 10);
        Bar(ink, 9, 9.4, 14);
        Bar(ink, 9, 10.4, 14);
        One(ink, 11.4, 3.4, 2.6);

        var crop = Crop(ink);
        var layer = InkLayer.Of(crop);
        var lines = DoubleLineFinder.Find(layer, crop.InCrop(Field), inText: false);
        lines.Count.ShouldBe(1);
        var corrected = InkLayer.Of(Correction.Apply(crop, layer, lines)).Strokes;

        corrected.Count.ShouldBe(1, "only the new value is left");
        var box = corrected[0].Box;
        ((box.Y + (box.Height / 2.0)) / Scale).ShouldBe(10, 1.5, "it stands where the struck digit stood");
        ((double)box.Width / box.Height).ShouldBeLessThan(0.4, "and it is the 1, not the 7");
    }

    [Fact]
    public void Other_writing_of_the_field_stays()
    {
        var ink = Paper();
        Seven(ink, 10);
        Bar(ink, 9, 9.4, 14);
        Bar(ink, 9, 10.4, 14);
        One(ink, 20, 7.5, 5);

        var crop = Crop(ink);
        var layer = InkLayer.Of(crop);
        var corrected = InkLayer.Of(Correction.Apply(crop, layer, DoubleLineFinder.Find(layer, crop.InCrop(Field), inText: false))).Strokes;

        corrected.Count.ShouldBe(1);
        (corrected[0].Box.X / Scale).ShouldBe(20, 0.3);
    }

    [Fact]
    public void A_digit_without_a_double_line_is_none()
    {
        var ink = Paper();
        Seven(ink, 10);
        Bar(ink, 9, 10, 14);

        var crop = Crop(ink);

        DoubleLineFinder.Find(InkLayer.Of(crop), crop.InCrop(Field), inText: false).ShouldBeEmpty("a seven with one cross-bar is a seven");
    }

    [Fact]
    public void The_two_bars_of_a_character_are_no_double_line()
    {
        // 井: two bars that cross two strokes and reach beyond them.
        var ink = Paper();
        Bar(ink, 9, 9, 14);
        Bar(ink, 8.7, 10.6, 14.3);
        One(ink, 10.2, 7.4, 5.2);
        One(ink, 12.4, 7.4, 5.2);

        var crop = Crop(ink);

        DoubleLineFinder.Find(InkLayer.Of(crop), crop.InCrop(Field), inText: true).ShouldBeEmpty();
    }

    private static GrayImage Paper() => new((int)(42 * Scale), (int)(20 * Scale));

    private static FieldCrop Crop(GrayImage ink) => new(
        Field, Field.Inflate(6), Dpi, ink, ink, null, new GrayImage(ink.Width, ink.Height), 0.05, new PixelBox(0, 0, 1, 1));

    /// <summary>A 7 of 5 mm: a bar on top and a stem that leans.</summary>
    private static void Seven(GrayImage ink, double left)
    {
        Bar(ink, left, 7.5, left + 3);
        for (var step = 0.0; step <= 5; step += 0.05)
        {
            Fill(ink, left + 2.6 - (step * 0.3), 7.5 + step, 0.4, 0.1);
        }
    }

    private static void One(GrayImage ink, double left, double top, double height) => Fill(ink, left, top, 0.4, height);

    private static void Bar(GrayImage ink, double left, double top, double right) => Fill(ink, left, top, right - left, 0.35);

    /// <summary>Ink in mm of the crop.</summary>
    private static void Fill(GrayImage ink, double left, double top, double width, double height)
    {
        for (var y = (int)(top * Scale); y < (int)((top + height) * Scale) + 1; y++)
        {
            ink.Row(y)[(int)(left * Scale)..(int)((left + width) * Scale)].Clear();
        }
    }
}
