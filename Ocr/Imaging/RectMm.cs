using System.Runtime.InteropServices;

namespace Rpa.Ocr.Imaging;

/// <summary>A rectangle on the form in millimetres, from the top left corner of the form's page.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RectMm(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The bottom edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The same rectangle with every side moved outwards by <paramref name="margin"/> mm.</summary>
    public RectMm Inflate(double margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));
}
