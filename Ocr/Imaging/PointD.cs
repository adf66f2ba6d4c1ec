using System.Runtime.InteropServices;

namespace Rpa.Ocr.Imaging;

/// <summary>A point in the plane; the unit (mm or pixels) is said where it is used. x goes right, y goes down.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PointD(double X, double Y);
