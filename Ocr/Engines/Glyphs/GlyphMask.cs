namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>The characters that a glyph may be, for one network; made by <see cref="GlyphNetwork.MaskOf"/>, and worth keeping.</summary>
internal sealed class GlyphMask
{
    internal GlyphMask(int[] classes) => Classes = classes;

    /// <summary>The network's classes that are allowed, in their order.</summary>
    internal IReadOnlyList<int> Classes { get; }
}
