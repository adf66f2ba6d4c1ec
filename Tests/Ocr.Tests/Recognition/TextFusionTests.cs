using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Recognition.Text;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition;

public class TextFusionTests
{
    private const string Known = "藤本香悠真責";

    private static readonly TextFusion Fusion = new(Known.Contains);

    private static LineCharacter Seen(char character, double probability = 0.95) => new([(character, probability)], 1, 0.5);

    private static List<TextSymbol> Read(string text) => [.. text.Select(c => new TextSymbol(c.ToString(), 0.9, default))];

    private static string Best(IReadOnlyList<TextSlot> slots) => string.Concat(slots.Select(slot => slot.Best));

    [Fact]
    public void A_character_that_the_network_lacks_comes_from_tesseract()
    {
        var slots = Fusion.Fuse([Seen('藤'), Seen('本'), Seen('香')], [Read("藤本綾香"), Read("藤本綾香")]);

        Best(slots).ShouldBe("藤本綾香");
        slots.Count(slot => slot.Agreed).ShouldBe(3);
    }

    [Fact]
    public void Where_both_know_the_character_and_tesseract_wavers_the_network_wins()
    {
        var slots = Fusion.Fuse([Seen('悠'), Seen('真')], [Read("悠責"), Read("悠真")]);

        Best(slots).ShouldBe("悠真");
    }

    [Fact]
    public void A_ghost_that_one_drawing_alone_shows_is_dropped()
    {
        var slots = Fusion.Fuse([Seen('藤'), Seen('本')], [Read("藤本"), Read("藤本"), Read("藤真本")]);

        Best(slots).ShouldBe("藤本");
    }
}
