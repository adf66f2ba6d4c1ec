using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>The same place in two planes, and how much it counts.</summary>
internal readonly record struct PointPair(PointD From, PointD To, double Weight);
