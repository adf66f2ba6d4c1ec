namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>A character that a glyph may be.</summary>
/// <param name="Text">The character: one label of the network.</param>
/// <param name="Probability">Its share of the network's belief among the characters allowed, 0 to 1.</param>
internal readonly record struct GlyphChoice(string Text, double Probability);
