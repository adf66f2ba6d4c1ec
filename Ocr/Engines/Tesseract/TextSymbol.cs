using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Engines.Tesseract;

/// <summary>A character that was read.</summary>
/// <param name="Text">The character; a surrogate pair or a base with a mark counts as one.</param>
/// <param name="Confidence">What the engine says of it, 0 to 1; no probability.</param>
/// <param name="Box">Where it stands in the image.</param>
internal sealed record TextSymbol(string Text, double Confidence, PixelBox Box);
