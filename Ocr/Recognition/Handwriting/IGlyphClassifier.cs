using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Says what single glyphs may be. Thread-safe.</summary>
internal interface IGlyphClassifier
{
    /// <summary>Classifies glyphs.</summary>
    /// <param name="glyphs">Glyphs, dark on white, each cut tightly.</param>
    /// <returns>One opinion for each glyph.</returns>
    IReadOnlyList<GlyphOpinion> Classify(IReadOnlyList<GrayImage> glyphs);
}
