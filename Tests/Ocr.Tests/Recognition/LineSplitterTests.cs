using Rpa.Ocr.Recognition.Text;
using Rpa.Ocr.Tests.Recognition.Handwriting;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition;

public class LineSplitterTests
{
    [Fact]
    public void Lines_with_white_between_them_are_parted()
    {
        Split(Rows(new DrawnLine(), 10, 85)).ShouldBe([8, 8]);
    }

    [Fact]
    public void Lines_that_reach_into_one_another_are_parted_where_few_strokes_cross()
    {
        Split(Rows(new DrawnLine(), 10, 85).Stroke(680, 35, 690, 100)).Length.ShouldBe(2);
    }

    [Fact]
    public void One_line_of_characters_with_parts_above_one_another_stays_one()
    {
        var drawn = new DrawnLine();
        for (var x = 20; x < 500; x += 90)
        {
            drawn.Square(x, 30, 60).Stroke(x, 110, x + 60, 110);
        }

        Split(drawn).Length.ShouldBe(1);
    }

    private static DrawnLine Rows(DrawnLine drawn, params int[] tops)
    {
        foreach (var top in tops)
        {
            for (var x = 20; x < 660; x += 80)
            {
                drawn.Square(x, top, 50);
            }
        }

        return drawn;
    }

    private static int[] Split(DrawnLine drawn)
    {
        var ink = drawn.Ink();
        return [.. LineSplitter.Split(ink.Strokes, ink.PixelsPerMm).Select(line => line.Count)];
    }
}
