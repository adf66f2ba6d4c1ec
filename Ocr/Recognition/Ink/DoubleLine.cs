using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>Two level bars drawn through writing (二重線), in pixels of the crop.</summary>
/// <param name="Upper">The upper bar.</param>
/// <param name="Lower">The lower bar.</param>
internal sealed record DoubleLine(PixelBox Upper, PixelBox Lower)
{
    /// <summary>The box that holds both bars.</summary>
    public PixelBox Box
    {
        get
        {
            var left = Math.Min(Upper.X, Lower.X);
            var top = Math.Min(Upper.Y, Lower.Y);
            var right = Math.Max(Upper.X + Upper.Width, Lower.X + Lower.Width);
            var bottom = Math.Max(Upper.Y + Upper.Height, Lower.Y + Lower.Height);
            return new PixelBox(left, top, right - left, bottom - top);
        }
    }
}
