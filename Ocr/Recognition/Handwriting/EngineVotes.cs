using System.Runtime.InteropServices;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>What a line engine saw in a line, character by character.</summary>
/// <param name="Weight">What its word is worth against that of the handwriting network, 0 to 1; all engines together less than 1.</param>
/// <param name="Characters">What it saw, left to right.</param>
internal sealed record EngineVotes(double Weight, IReadOnlyList<EngineVotes.Seen> Characters)
{
    /// <summary>The share of a stretch on either side in which another character's place may reach in: engines place characters only so well.</summary>
    private const double Rim = 0.2;

    /// <summary>The character seen in a stretch of the line: what it may be with probabilities; none where nothing or several were seen.</summary>
    public IReadOnlyList<(string Character, double Probability)> In(double left, double right)
    {
        var inside = Within(left, right);
        if (inside.Count > 1)
        {
            var rim = Rim * (right - left);
            inside = Within(left + rim, right - rim);
        }

        return inside.Count == 1 ? inside[0].Choices : [];
    }

    private List<Seen> Within(double left, double right) => [.. Characters.Where(seen => seen.Middle >= left && seen.Middle < right).Take(2)];

    /// <summary>A character that was seen.</summary>
    /// <param name="Middle">Where, in pixels of the crop from its left.</param>
    /// <param name="Choices">What it may be, as lattices spell it, with probabilities.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Seen(double Middle, IReadOnlyList<(string Character, double Probability)> Choices);
}
