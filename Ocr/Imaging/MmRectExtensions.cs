using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Imaging;

/// <summary>Geometry on rectangles of the form.</summary>
public static class MmRectExtensions
{
    /// <summary>The same rectangle with every side moved outwards by <paramref name="margin"/> mm.</summary>
    public static MmRect Inflate(this MmRect rect, double margin) =>
        new(rect.X - margin, rect.Y - margin, rect.Width + (2 * margin), rect.Height + (2 * margin));
}
