using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>A candidate glyph: the ink between two nodes of a lattice, taken for one character.</summary>
internal sealed class LatticeEdge
{
    /// <summary>More choices are not kept: what is not among so many is as good as not seen.</summary>
    private const int MostChoices = 32;

    /// <summary>Choices less likely than the best by more than this (natural logarithm) are not kept.</summary>
    private const double Range = 12;

    /// <summary>What it costs to take for noise what nothing marks as noise.</summary>
    private const double UnlikelyNoise = -14;

    private readonly Dictionary<string, double> _scores;

    /// <summary>Creates an edge; its floor follows from its choices.</summary>
    /// <param name="from">Node at its left.</param>
    /// <param name="to">Node at its right; greater than <paramref name="from"/>.</param>
    /// <param name="box">Where its ink lies on the form, in millimetres.</param>
    /// <param name="choices">What it may be, in any order, each character once; at least one.</param>
    public LatticeEdge(int from, int to, MmRect box, IReadOnlyCollection<CharacterScore> choices)
        : this(from, to, box, choices, null)
    {
    }

    /// <summary>Creates an edge.</summary>
    /// <param name="from">Node at its left.</param>
    /// <param name="to">Node at its right; greater than <paramref name="from"/>.</param>
    /// <param name="box">Where its ink lies on the form, in millimetres.</param>
    /// <param name="choices">What it may be, in any order, each character once; at least one.</param>
    /// <param name="floor">The score of every character that is not among the choices; null: somewhat less than the least choice.</param>
    public LatticeEdge(int from, int to, MmRect box, IReadOnlyCollection<CharacterScore> choices, double? floor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, to);
        if (choices.Count == 0)
        {
            throw new ArgumentException("A glyph has choices.", nameof(choices));
        }

        From = from;
        To = to;
        Box = box;
        var ordered = choices.OrderByDescending(choice => choice.Score).ToList();
        Choices = [.. ordered.TakeWhile((choice, index) => index < MostChoices && choice.Score > ordered[0].Score - Range)];
        Floor = floor ?? (Choices.Count < ordered.Count ? Choices[^1].Score - 1 : Choices[0].Score - Range);
        _scores = Choices.ToDictionary(choice => choice.Character, choice => choice.Score, StringComparer.Ordinal);
        Noise = _scores.TryGetValue(string.Empty, out var noise) ? noise : Math.Min(Floor, UnlikelyNoise);
    }

    /// <summary>Node at its left.</summary>
    public int From { get; }

    /// <summary>Node at its right.</summary>
    public int To { get; }

    /// <summary>Where its ink lies on the form, in millimetres.</summary>
    public MmRect Box { get; }

    /// <summary>What it may be, best first.</summary>
    public IReadOnlyList<CharacterScore> Choices { get; }

    /// <summary>The score of every character that is not among the choices.</summary>
    public double Floor { get; }

    /// <summary>The score of this ink being no character at all.</summary>
    public double Noise { get; }

    /// <summary>The score of a character.</summary>
    public double ScoreOf(string character) => _scores.TryGetValue(character, out var score) ? score : Floor;
}
