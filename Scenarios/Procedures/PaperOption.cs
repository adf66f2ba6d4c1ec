namespace Rpa.Scenarios.Procedures;

/// <summary>A printed option to circle (rectangle of its words) or to tick (rectangle of its box).</summary>
public sealed record PaperOption(string Code, string Text, MmRect Rect);
