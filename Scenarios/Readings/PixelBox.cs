namespace Rpa.Scenarios.Readings;

/// <summary>A rectangle in pixels of the upright page. JSON: <c>[x, y, width, height]</c>.</summary>
public readonly record struct PixelBox(int X, int Y, int Width, int Height);
