using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms;

/// <summary>Geometry on rectangles of a form (mm).</summary>
internal static class Rects
{
    public static MmRect Around(IEnumerable<MmRect> rects)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var rect in rects)
        {
            left = Math.Min(left, rect.X);
            top = Math.Min(top, rect.Y);
            right = Math.Max(right, rect.Right);
            bottom = Math.Max(bottom, rect.Bottom);
        }

        return Between(left, top, right, bottom);
    }

    public static MmRect Between(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    public static double Area(MmRect rect) => Math.Max(0, rect.Width) * Math.Max(0, rect.Height);

    /// <summary>How much two rectangles share, in mm of width; negative: how far they are apart.</summary>
    public static double SharedX(MmRect a, MmRect b) => Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X);

    public static double SharedY(MmRect a, MmRect b) => Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y);

    public static double SharedArea(MmRect a, MmRect b) => Math.Max(0, SharedX(a, b)) * Math.Max(0, SharedY(a, b));

    /// <summary>Shared area over the area of both together: 1 for the same rectangle.</summary>
    public static double Likeness(MmRect a, MmRect b)
    {
        var shared = SharedArea(a, b);
        return shared <= 0 ? 0 : shared / (Area(a) + Area(b) - shared);
    }

    public static bool Holds(MmRect outer, MmRect inner, double slack = 0.3) =>
        inner.X >= outer.X - slack && inner.Y >= outer.Y - slack && inner.Right <= outer.Right + slack && inner.Bottom <= outer.Bottom + slack;

    public static bool Holds(MmRect outer, double x, double y) => x >= outer.X && x <= outer.Right && y >= outer.Y && y <= outer.Bottom;

    public static double CentreX(MmRect rect) => rect.X + (rect.Width / 2);

    public static double CentreY(MmRect rect) => rect.Y + (rect.Height / 2);

    /// <summary>To hundredths of a millimetre, as the files hold them, kept on the page.</summary>
    public static MmRect Round(MmRect rect, double pageWidth, double pageHeight)
    {
        var left = Math.Round(Math.Clamp(rect.X, 0, pageWidth), 2);
        var top = Math.Round(Math.Clamp(rect.Y, 0, pageHeight), 2);
        return new MmRect(
            left,
            top,
            Math.Round(Math.Clamp(rect.Right, left, pageWidth) - left - 0.0049, 2),
            Math.Round(Math.Clamp(rect.Bottom, top, pageHeight) - top - 0.0049, 2));
    }
}
