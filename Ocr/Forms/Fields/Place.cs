using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Forms.Rulings;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>A cell (or the page around the tables) with what is printed in it, and what has been made of that so far.</summary>
internal sealed class Place(MmRect rect, RuledCell? cell, IReadOnlyList<PrintedCharacter> characters)
{
    private readonly HashSet<PrintedCharacter> _used = [];

    public MmRect Rect { get; } = rect;

    /// <summary>The cell; null for the page around the tables.</summary>
    public RuledCell? Cell { get; } = cell;

    public bool Shaded => Cell?.Shaded ?? false;

    public IReadOnlyList<PrintedCharacter> Characters { get; } = characters;

    /// <summary>Characters of which nothing has been made yet.</summary>
    public IEnumerable<PrintedCharacter> Rest => Characters.Where(character => !_used.Contains(character));

    /// <summary>All of its text.</summary>
    public string Text => PrintedLines.TextOf(Characters);

    /// <summary>Fields found in it so far.</summary>
    public List<FieldCandidate> Found { get; } = [];

    public void Use(IEnumerable<PrintedCharacter> characters) => _used.UnionWith(characters);
}
