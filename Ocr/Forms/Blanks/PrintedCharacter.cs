using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>A character printed on a blank form, and where (mm).</summary>
internal readonly record struct PrintedCharacter(string Text, MmRect Box)
{
    public double CentreX => Box.X + (Box.Width / 2);

    public double CentreY => Box.Y + (Box.Height / 2);
}
