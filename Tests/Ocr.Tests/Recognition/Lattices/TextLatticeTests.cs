using System.Text.Json;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Lattices;

public class TextLatticeTests
{
    /// <summary>木 and 木 side by side, which may also be 林; then 一 or ー; then a speck that is perhaps ・.</summary>
    private static readonly TextLattice Grove = new(
        4,
        [
            Edge(0, 1, ("木", -0.5), ("本", -1.5)),
            Edge(1, 2, ("木", -0.4), ("水", -2)),
            Edge(0, 2, ("林", -0.6), ("材", -2.5)),
            Edge(2, 3, ("一", -0.3), ("ー", -1.4)),
            Edge(3, 4, (string.Empty, -0.2), ("・", -1.8)),
        ]);

    [Fact]
    public void The_best_reading_is_the_likeliest_way_through()
    {
        Grove.Best.Text.ShouldBe("林一");
        Grove.Best.Score.ShouldBe(-1.1, 1e-9);
        Grove.Readings.Select(reading => reading.Text).Take(2).ShouldBe(["林一", "木木一"]);
        Grove.Readings.Sum(reading => reading.Share).ShouldBe(1, 1e-9);
        Grove.Readings.Select(reading => reading.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Every_reading_scores_what_its_text_scores()
    {
        foreach (var reading in Grove.Readings)
        {
            Grove.Score(reading.Text).ShouldBe(reading.Score, 1e-9, reading.Text);
        }
    }

    [Fact]
    public void No_text_scores_more_than_the_best_reading_and_worse_texts_score_less()
    {
        Grove.Lead("木木一").ShouldBe(-0.3, 1e-9);
        Grove.Score("林一").ShouldBeGreaterThan(Grove.Score("材一"));
        Grove.Score("材一").ShouldBeGreaterThan(Grove.Score("森一"));
        Grove.Score("森一").ShouldBeGreaterThan(Grove.Score("森二"));
    }

    [Fact]
    public void Spaces_and_widths_do_not_count()
    {
        Grove.Score("林　一").ShouldBe(Grove.Score("林一"));
        var number = new TextLattice(2, [Edge(0, 1, ("3", -0.1)), Edge(1, 2, ("-", -0.1))]);
        number.Score("３－").ShouldBe(number.Score("3-"));
        number.Score("3‐").ShouldBe(number.Score("3-"));
    }

    [Fact]
    public void A_text_too_long_or_too_short_for_the_ink_still_has_a_score()
    {
        double.IsFinite(Grove.Score("林林林林林林")).ShouldBeTrue();
        double.IsFinite(Grove.Score(string.Empty)).ShouldBeTrue();
        Grove.Score("林一郎").ShouldBeLessThan(Grove.Score("林一"));
        Grove.Score("林").ShouldBeLessThan(Grove.Score("林一"));
    }

    [Fact]
    public void An_alignment_says_where_each_character_stands()
    {
        var aligned = Grove.Align("木木一");

        aligned.Characters.Select(character => (character.Character, character.Box.X)).ShouldBe([("木", 0), ("木", 10), ("一", 20)]);
        aligned.Characters[0].Choices.Select(choice => choice.Character).ShouldBe(["木", "本"]);
    }

    [Fact]
    public void A_lattice_survives_its_journey_as_json()
    {
        var copy = JsonSerializer.Deserialize<TextLattice>(JsonSerializer.Serialize(Grove)).ShouldNotBeNull();

        copy.Readings.Select(reading => reading.Text).ShouldBe(Grove.Readings.Select(reading => reading.Text));
        copy.Score("木木ー").ShouldBe(Grove.Score("木木ー"), 0.02);
        copy.Score("森二").ShouldBe(Grove.Score("森二"), 0.02);
    }

    [Fact]
    public void Damaged_json_is_refused_as_such()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TextLattice>("\"AAAA\""));
    }

    [Fact]
    public void A_prior_tips_what_the_ink_leaves_open()
    {
        LatticeSearch.Best(Grove, 4, new AfterTree())[0].Text.ShouldBe("木木一");
    }

    [Fact]
    public void Words_of_a_list_are_found_where_the_free_reading_misses_them()
    {
        var words = new WordTrie(["木本一", "水田", "木木ー", "森"]);

        LatticeWords.Whole(Grove, words, 3)[0].Word.ShouldBe("木木ー");
        LatticeWords.Whole(Grove, words, 3)[0].Score.ShouldBe(Grove.Score("木木ー"), 1e-9);
    }

    [Fact]
    public void A_word_at_the_beginning_leaves_the_rest_to_be_read_freely()
    {
        var match = LatticeWords.Beginning(Grove, new WordTrie(["材", "水"]), 2)[0];

        match.Word.ShouldBe("材");
        match.Rest.ShouldBe("一");
        match.Score.ShouldBe(-3, 1e-9);
    }

    private static LatticeEdge Edge(int from, int to, params (string Character, double Score)[] choices) =>
        new(from, to, new MmRect(from * 10, 0, (to - from) * 10, 10), [.. choices.Select(choice => new CharacterScore(choice.Character, choice.Score))], -9);

    private sealed class AfterTree : ITextPrior
    {
        public double Of(string before, string character) => before.EndsWith('木') ? 0.5 : 0;
    }
}
