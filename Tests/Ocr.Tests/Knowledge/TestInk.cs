using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Tests.Knowledge;

/// <summary>Ink for tests: a lattice of one glyph a letter.</summary>
internal static class TestInk
{
    /// <summary>
    /// Ink whose letters are parted by spaces: <c>"山 田由 太大"</c> shows 山 clearly, then what is likelier 田 than 由 (by a factor of 2),
    /// then 太 or 大. Everything else is out of the question.
    /// </summary>
    public static TextLattice Of(string letters)
    {
        var glyphs = letters.Split(' ');
        return new TextLattice(glyphs.Length, [.. glyphs.Select((glyph, index) => Edge(index, LatticeText.Characters(glyph)))]);
    }

    /// <summary>Ink that shows a text clearly.</summary>
    public static TextLattice Clear(string text) => Of(string.Join(' ', LatticeText.Characters(text)));

    private static LatticeEdge Edge(int index, IReadOnlyList<string> choices)
    {
        var weights = choices.Select((_, rank) => Math.Pow(2, -rank)).ToList();
        return new LatticeEdge(
            index,
            index + 1,
            new MmRect(index * 5, 0, 5, 5),
            [.. choices.Select((choice, rank) => new CharacterScore(choice, Math.Log(weights[rank] / weights.Sum())))],
            -13);
    }
}
