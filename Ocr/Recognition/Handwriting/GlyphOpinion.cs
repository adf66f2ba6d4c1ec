namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>What a glyph may be, by its shape alone.</summary>
/// <param name="Choices">Characters as lattices spell them, each once, likeliest first, with probabilities; at least one.</param>
/// <param name="Outside">Share of belief that fell on characters which the field cannot hold, 0 to 1.</param>
internal sealed record GlyphOpinion(IReadOnlyList<(string Character, double Probability)> Choices, double Outside);
