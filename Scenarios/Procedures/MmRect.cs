namespace Rpa.Scenarios.Procedures;

/// <summary>A rectangle on paper in millimetres from the top left of the page.</summary>
public readonly record struct MmRect(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge in millimetres.</summary>
    public double Right => X + Width;

    /// <summary>Bottom edge in millimetres.</summary>
    public double Bottom => Y + Height;
}
