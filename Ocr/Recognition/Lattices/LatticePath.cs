namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>A way through the first part of a lattice, kept as a chain.</summary>
internal sealed class LatticePath
{
    private readonly LatticePath? _before;
    private readonly LatticeEdge? _edge;
    private readonly CharacterScore _choice;

    private LatticePath(LatticePath? before, LatticeEdge? edge, CharacterScore choice, string text, double score)
    {
        _before = before;
        _edge = edge;
        _choice = choice;
        Text = text;
        Score = score;
    }

    /// <summary>Where every way begins.</summary>
    public static LatticePath Start { get; } = new(null, null, default, string.Empty, 0);

    /// <summary>The characters so far.</summary>
    public string Text { get; }

    /// <summary>The score so far, a prior's included.</summary>
    public double Score { get; }

    /// <summary>The way continued over an edge.</summary>
    public LatticePath Over(LatticeEdge edge, CharacterScore choice, double prior) =>
        new(this, edge, choice, choice.Character.Length == 0 ? Text : Text + choice.Character, Score + choice.Score + prior);

    /// <summary>The way with a character that has no ink.</summary>
    public LatticePath WithMissing(string character) => new(this, null, default, Text + character, Score + TextLattice.MissingCharacter);

    /// <summary>The way as a reading.</summary>
    public LatticeReading Reading(double share)
    {
        var characters = new List<LatticeCharacter>();
        for (var step = this; step is not null; step = step._before)
        {
            if (step._edge is { } edge && step._choice.Character is { Length: > 0 } character)
            {
                characters.Add(new LatticeCharacter(character, edge.Box, step._choice.Score, edge.Choices));
            }
        }

        characters.Reverse();
        return new LatticeReading(Text, Score, share, characters);
    }
}
