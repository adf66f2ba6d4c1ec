using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Imaging;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Engines;

public class GlyphNormalizerTests
{
    private static readonly GlyphFrame Frame = new(32, 3);

    private static float[] Normalized(GrayImage glyph)
    {
        var square = new float[Frame.Size * Frame.Size];
        GlyphNormalizer.Write(glyph, Frame, square);
        return square;
    }

    private static GrayImage Block(int width, int height, int left, int top, int inkWidth, int inkHeight, byte shade = 0)
    {
        var image = new GrayImage(width, height);
        for (var y = top; y < top + inkHeight; y++)
        {
            image.Row(y).Slice(left, inkWidth).Fill(shade);
        }

        return image;
    }

    /// <summary>First and last row or column with more than half ink.</summary>
    private static (int First, int Last) Extent(float[] square, bool rows)
    {
        var inked = Enumerable.Range(0, Frame.Size)
            .Where(i => Enumerable.Range(0, Frame.Size).Any(j => square[rows ? (i * Frame.Size) + j : (j * Frame.Size) + i] > 0.5f))
            .ToList();
        return (inked[0], inked[^1]);
    }

    [Theory]
    [InlineData(26, 52)]
    [InlineData(13, 26)]
    [InlineData(5, 10)]
    public void The_longer_side_fills_the_square_up_to_the_margin_and_proportions_stay(int width, int height)
    {
        var square = Normalized(Block(90, 80, 31, 9, width, height));

        Extent(square, rows: true).ShouldBe((3, 28));
        var (left, right) = Extent(square, rows: false);
        (right - left + 1).ShouldBeInRange(12, 14);
        (left + right).ShouldBeInRange(30, 32, "the middle comes to the middle");
    }

    [Fact]
    public void Ink_is_one_and_paper_is_zero()
    {
        var square = Normalized(Block(40, 40, 5, 5, 26, 26));

        square[(16 * Frame.Size) + 16].ShouldBe(1, 1e-5);
        square[0].ShouldBe(0, 1e-5);
    }

    [Fact]
    public void Shrinking_keeps_the_mean_of_what_a_pixel_covers()
    {
        // Columns of ink and paper in turn, two source pixels to each of the square's.
        var image = new GrayImage(52, 52);
        for (var x = 0; x < 52; x += 2)
        {
            for (var y = 0; y < 52; y++)
            {
                image[x, y] = 0;
                image[51, y] = 0;
            }
        }

        Normalized(image)[(16 * Frame.Size) + 16].ShouldBe(0.5f, 1e-4);
    }

    [Fact]
    public void Faint_shade_around_the_ink_does_not_move_it()
    {
        var image = Block(80, 80, 0, 0, 80, 80, shade: 190);
        for (var y = 20; y < 46; y++)
        {
            image.Row(y).Slice(40, 26).Clear();
        }

        Extent(Normalized(image), rows: false).ShouldBe((3, 28));
    }
}
