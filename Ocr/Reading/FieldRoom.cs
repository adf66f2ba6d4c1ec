using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Reading;

/// <summary>How far writing may run out of a field to the right before it comes into the next one.</summary>
internal static class FieldRoom
{
    /// <summary>Nobody writes further beyond the end of a field than this (mm).</summary>
    private const double MostMm = 15;

    /// <summary>Fields that share more than this of the lower one's height stand side by side.</summary>
    private const double Beside = 0.3;

    /// <summary>The free room to the right of a field, in millimetres.</summary>
    /// <param name="field">The field.</param>
    /// <param name="form">The form that it stands on.</param>
    public static double After(PaperField field, FormRevision form)
    {
        var next = form.Fields
            .Where(other => other != field && other.Page == field.Page && StandsBeside(field.Rect, other.Rect) && other.Rect.Right > field.Rect.Right)
            .Select(other => Math.Max(other.Rect.X - field.Rect.Right, 0))
            .DefaultIfEmpty(MostMm)
            .Min();
        return Math.Min(next, MostMm);
    }

    private static bool StandsBeside(MmRect a, MmRect b) =>
        Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y) > Beside * Math.Min(a.Height, b.Height);
}
