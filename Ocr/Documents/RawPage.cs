namespace Rpa.Ocr.Documents;

/// <summary>A page as a decoder handed it over.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Channels">1 for grey, 3 for red, green, blue.</param>
/// <param name="Bilevel">The source knows only black and white.</param>
/// <param name="XDpi">Horizontal resolution, 0 where unknown.</param>
/// <param name="YDpi">Vertical resolution, 0 where unknown.</param>
/// <param name="Pixels">Width × height × channels bytes.</param>
internal sealed record RawPage(int Width, int Height, int Channels, bool Bilevel, double XDpi, double YDpi, ReadOnlyMemory<byte> Pixels);
