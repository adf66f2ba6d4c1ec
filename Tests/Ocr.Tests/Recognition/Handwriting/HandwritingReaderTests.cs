using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Lattices;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

public class HandwritingReaderTests
{
    private static readonly ShapeClassifier Classifier = new(
        ("口", new DrawnLine().Square(20, 20, 80)),
        ("十", new DrawnLine().Cross(20, 20, 80)),
        ("ハ", new DrawnLine().Roof(20, 20, 80)),
        ("ノ", new DrawnLine().Stroke(50, 20, 20, 100)),
        ("ー", new DrawnLine().Stroke(20, 60, 100, 60)));

    private static readonly HandwritingReader Reader = new(GlyphSizes.Load());

    [Fact]
    public void Characters_apart_are_read_one_by_one_with_their_places()
    {
        var read = Read(new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80).Square(260, 30, 80));

        read.Best.Text.ShouldBe("口十口");
        read.Best.Characters[1].Box.X.ShouldBe(147 * 25.4 / 300, 0.2, "in millimetres of the form");
        read.Best.Characters[1].Choices.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Two_halves_of_one_character_are_put_together()
    {
        Read(new DrawnLine().Square(40, 30, 80).Roof(150, 30, 80).Cross(260, 30, 80)).Best.Text.ShouldBe("口ハ十");
    }

    [Fact]
    public void Characters_that_touch_are_cut_apart()
    {
        Read(new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80).Cross(230, 30, 80).Square(340, 30, 80)).Best.Text.ShouldBe("口十十口");
    }

    [Fact]
    public void Size_tells_a_small_letter_from_its_large_twin()
    {
        var twins = new ShapeClassifier(("ツ", new DrawnLine().Cross(20, 20, 80)), ("ッ", new DrawnLine().Cross(20, 20, 80)), ("ロ", new DrawnLine().Square(20, 20, 80)));

        Read(new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80).Square(260, 30, 80), twins).Best.Text.ShouldBe("ロツロ");
        Read(new DrawnLine().Square(40, 30, 80).Cross(150, 62, 50).Square(230, 30, 80), twins).Best.Text.ShouldBe("ロッロ");
    }

    [Fact]
    public void A_line_through_the_writing_is_no_character()
    {
        Read(new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80).Square(260, 30, 80).Stroke(40, 135, 340, 135)).Best.Text.ShouldBe("口十口");
    }

    [Fact]
    public void A_ruling_that_the_writing_stands_on_is_taken_out()
    {
        var ink = new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80).Square(260, 30, 80).Stroke(20, 110, 420, 112).Ink();

        var read = Reader.Read(ink, ink.Strokes, Classifier, 1, []);

        read.Lattice.Best.Text.ShouldBe("口十口");
        read.Struck.ShouldBeFalse("it runs under the writing");
    }

    [Fact]
    public void A_line_drawn_through_the_writing_strikes_it_out()
    {
        var ink = new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80).Square(260, 30, 80).Stroke(20, 66, 380, 66).Stroke(20, 82, 380, 82).Ink();

        Reader.Read(ink, ink.Strokes, Classifier, 1, []).Struck.ShouldBeTrue();
    }

    [Fact]
    public void A_line_engine_that_is_sure_tips_a_doubtful_character()
    {
        var twins = new ShapeClassifier(("大", new DrawnLine().Cross(20, 20, 80)), ("太", new DrawnLine().Cross(20, 20, 80)), ("口", new DrawnLine().Square(20, 20, 80)));
        var drawn = new DrawnLine().Square(40, 30, 80).Cross(150, 30, 80);
        var vote = new EngineVotes(0.3, [new EngineVotes.Seen(190, [("太", 0.9)])]);

        Read(drawn, twins, vote).Best.Text.ShouldBe("口太");
        Read(drawn, twins, vote with { Characters = [new EngineVotes.Seen(190, [("大", 0.9)])] }).Best.Text.ShouldBe("口大");
    }

    [Fact]
    public void The_right_text_explains_the_ink_better_than_a_wrong_one()
    {
        var read = Read(new DrawnLine().Square(40, 30, 80).Roof(150, 30, 80).Cross(260, 30, 80));

        read.Lead("口ハ十").ShouldBe(0, 1e-6);
        read.Lead("口十十").ShouldBeLessThan(-0.5);
        read.Lead("十十口").ShouldBeLessThan(read.Lead("口十十"));
    }

    private static TextLattice Read(DrawnLine drawn, IGlyphClassifier? classifier = null, params EngineVotes[] votes)
    {
        var ink = drawn.Ink();
        return Reader.Read(ink, ink.Strokes, classifier ?? Classifier, 1, votes).Lattice;
    }
}
