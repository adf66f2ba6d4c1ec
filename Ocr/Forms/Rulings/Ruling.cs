using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Forms.Rulings;

/// <summary>A ruled line (pixels).</summary>
/// <param name="Box">Where it lies.</param>
/// <param name="Horizontal">Its direction.</param>
/// <param name="Dashed">Whether it is dashed or dotted.</param>
internal sealed record Ruling(PixelBox Box, bool Horizontal, bool Dashed)
{
    public int Start => Horizontal ? Box.X : Box.Y;

    public int End => Horizontal ? Box.X + Box.Width : Box.Y + Box.Height;

    public int Length => End - Start;

    public int Thickness => Horizontal ? Box.Height : Box.Width;

    /// <summary>Its middle across its direction.</summary>
    public int Level => Horizontal ? Box.Y + (Box.Height / 2) : Box.X + (Box.Width / 2);

    /// <summary>Whether a line the other way passes within reach of a place on the level.</summary>
    public bool Meets(Ruling other, int place, int reach) =>
        other.Horizontal != Horizontal
        && Math.Abs(other.Level - place) <= reach + (other.Thickness / 2)
        && Level >= other.Start - reach && Level <= other.End + reach;
}
