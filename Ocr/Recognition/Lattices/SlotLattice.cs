using Rpa.Ocr.Recognition.Text;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>Makes a lattice of what line engines read, so that words can be held against print as they are against handwriting.</summary>
internal static class SlotLattice
{
    /// <summary>The score of characters that no engine named: engines name few, and are often sure of a wrong one.</summary>
    private const double Unnamed = -7;

    /// <summary>The score of a slot being nothing, where only one engine saw it …</summary>
    private const double LoneNoise = -2.5;

    /// <summary>… and where both did.</summary>
    private const double Noise = -9;

    /// <summary>The lattice of the lines of a field.</summary>
    /// <param name="lines">The lines' slots and where each line lies on the form.</param>
    public static TextLattice Of(IReadOnlyList<(IReadOnlyList<TextSlot> Slots, MmRect Box)> lines)
    {
        var edges = new List<LatticeEdge>();
        foreach (var (slots, box) in lines)
        {
            for (var i = 0; i < slots.Count; i++)
            {
                var place = new MmRect(box.X + (box.Width * i / slots.Count), box.Y, box.Width / slots.Count, box.Height);
                edges.Add(new LatticeEdge(edges.Count, edges.Count + 1, place, Choices(slots[i]), Unnamed));
            }
        }

        return new TextLattice(edges.Count, edges);
    }

    private static List<CharacterScore> Choices(TextSlot slot) =>
    [
        .. slot.Choices
            .SelectMany(choice => LatticeText.Characters(choice.Character).Take(1).Select(character => (character, choice.Weight)))
            .GroupBy(choice => choice.character, StringComparer.Ordinal)
            .Select(group => new CharacterScore(group.Key, Math.Log(Math.Max(group.Sum(choice => choice.Weight), 1e-4)))),
        new CharacterScore(string.Empty, slot.Alone ? LoneNoise : Noise),
    ];
}
