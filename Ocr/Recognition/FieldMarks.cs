using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition;

/// <summary>What can be seen of any field without reading it: overflow, stamps, a slash through it.</summary>
internal static class FieldMarks
{
    /// <summary>Writing that leaves the field by more than this is overflow (mm).</summary>
    private const double OverflowMm = 0.8;

    /// <summary>Share of the field's area that coloured ink must cover to be a stamp over it.</summary>
    private const double StampShare = 0.01;

    /// <summary>A slash spans this share of the field both ways, and is thin: it fills little of its own box.</summary>
    private const double SlashSpan = 0.6;

    private const double SlashFill = 0.2;

    /// <summary>A line shorter than this may be a dash or 一 (mm).</summary>
    private const double ShortestSlashMm = 10;

    /// <summary>The flags of a field's strokes.</summary>
    public static IReadOnlyList<string> Of(FieldTask task, IReadOnlyCollection<Region> strokes)
    {
        var flags = new List<string>();
        if (Overflows(task, strokes))
        {
            flags.Add(ReadingFlags.Overflow);
        }

        if (IsStamped(task))
        {
            flags.Add(ReadingFlags.Stamp);
        }

        return flags;
    }

    /// <summary>A recognizer's flags and those that hold whatever the field's kind: struck out, slashed.</summary>
    public static IReadOnlyList<string> Complete(FieldTask task, IReadOnlyList<string> flags)
    {
        var all = flags.ToList();
        if (task.StruckOut)
        {
            all.Add(ReadingFlags.StruckOut);
        }

        if (task.Field.Kind is not (PaperFieldKind.Circle or PaperFieldKind.Check) && IsSlashed(task, task.Strokes))
        {
            all.Add(ReadingFlags.Slashed);
        }

        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether nothing but a line is drawn through the field: 斜線, not applicable. It may run on through a whole block of fields.</summary>
    public static bool IsSlashed(FieldTask task, IReadOnlyCollection<Region> strokes)
    {
        var field = task.Crop.InCrop(task.Field.Rect);
        return strokes.Count is > 0 and <= 2 && strokes.All(stroke =>
            stroke.Box.Width > SlashSpan * field.Width && stroke.Box.Height > SlashSpan * field.Height
            && stroke.Area < SlashFill * stroke.Box.Width * stroke.Box.Height)
            || StraightLine.Is(task.Ink, strokes, Math.Max(SlashSpan * field.Width, ShortestSlashMm * task.Crop.PixelsPerMm));
    }

    private static bool Overflows(FieldTask task, IReadOnlyCollection<Region> strokes)
    {
        if (InkLayer.BoundsOf(strokes) is not { } bounds)
        {
            return false;
        }

        var field = task.Crop.InCrop(task.Field.Rect);
        var limit = OverflowMm * task.Crop.PixelsPerMm;
        return bounds.X < field.X - limit || bounds.Y < field.Y - limit
            || bounds.X + bounds.Width > field.X + field.Width + limit || bounds.Y + bounds.Height > field.Y + field.Height + limit;
    }

    private static bool IsStamped(FieldTask task)
    {
        if (task.Crop.Stamp is not { } stamp)
        {
            return false;
        }

        var field = task.Crop.InCrop(task.Field.Rect);
        var coloured = 0;
        for (var y = field.Y; y < field.Y + field.Height; y++)
        {
            for (var x = field.X; x < field.X + field.Width; x++)
            {
                coloured += stamp[x, y] < 160 ? 1 : 0;
            }
        }

        return coloured > StampShare * field.Width * field.Height;
    }
}
