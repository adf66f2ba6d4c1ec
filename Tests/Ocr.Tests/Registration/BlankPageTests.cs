using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Registration;

public sealed class BlankPageTests
{
    private const double Scale = 200 / 25.4;

    [Fact]
    public void An_empty_sheet_with_holes_dust_and_a_dark_edge_is_blank()
    {
        var page = Sheet();
        Fill(page, 0, 0, 210, 4, 40);
        Fill(page, 9, 105, 6, 6, 30);
        Fill(page, 9, 185, 6, 6, 30);
        Fill(page, 80, 90, 0.3, 0.3, 60);

        BlankPage.IsEmpty(page).ShouldBeTrue();
    }

    [Fact]
    public void Print_that_shows_through_is_blank_but_a_reason_to_look_for_a_form_first()
    {
        var page = Sheet();
        Lines(page, 205);

        BlankPage.IsEmpty(page).ShouldBeFalse();
        BlankPage.IsBlank(page).ShouldBeTrue();
    }

    [Fact]
    public void A_few_words_are_content()
    {
        var page = Sheet();
        for (var i = 0; i < 6; i++)
        {
            Fill(page, 60 + (i * 7), 120, 0.5, 5, 70);
            Fill(page, 60 + (i * 7), 122, 4, 0.5, 70);
        }

        BlankPage.IsBlank(page).ShouldBeFalse();
    }

    private static GrayImage Sheet() => new((int)(210 * Scale), (int)(297 * Scale), 245);

    private static void Lines(GrayImage page, byte shade)
    {
        for (var y = 40; y < 250; y += 10)
        {
            Fill(page, 30, y, 150, 0.5, shade);
        }
    }

    private static void Fill(GrayImage page, double x, double y, double width, double height, byte shade)
    {
        for (var row = (int)(y * Scale); row < (int)((y + height) * Scale); row++)
        {
            page.Row(row)[(int)(x * Scale)..(int)((x + width) * Scale)].Fill(shade);
        }
    }
}
