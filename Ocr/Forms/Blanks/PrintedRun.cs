using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>Characters of one line that stand together: a word, or a label spaced out over its cell.</summary>
internal sealed record PrintedRun(IReadOnlyList<PrintedCharacter> Characters)
{
    public string Text { get; } = string.Concat(Characters.Select(character => character.Text));

    public MmRect Box { get; } = Rects.Around(Characters.Select(character => character.Box));

    public double Height => Box.Height;
}
