namespace Rpa.Ocr.Engines.Tesseract;

/// <summary>What Tesseract read, spaces left out.</summary>
internal sealed record TextRead(IReadOnlyList<TextSymbol> Symbols)
{
    /// <summary>The characters in a row.</summary>
    public string Text { get; } = string.Concat(Symbols.Select(symbol => symbol.Text));

    /// <summary>Mean of the characters' confidences; 0 where nothing was read.</summary>
    public double Mean => Symbols.Count == 0 ? 0 : Symbols.Average(symbol => symbol.Confidence);

    /// <summary>The weakest character's confidence; 0 where nothing was read.</summary>
    public double Least => Symbols.Count == 0 ? 0 : Symbols.Min(symbol => symbol.Confidence);
}
