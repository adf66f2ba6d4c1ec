using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>署名・記名: present or absent. The text is what the engine makes of it, for the reviewer.</summary>
internal sealed class SignatureRecognizer(TextLineReader reader) : IFieldRecognizer
{
    public const string Model = "signature";

    private const string Name = "signature";

    /// <summary>Less writing than this (mm) is a stray mark, no signature.</summary>
    private const double LeastWidthMm = 5;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Signature;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (strokes.Count == 0 || InkLayer.BoundsOf(strokes) is not { } bounds)
        {
            return Sights.Empty(task, Name);
        }

        var width = bounds.Width / task.Crop.PixelsPerMm;
        var line = reader.Read(task.Ink, strokes);
        var present = width >= LeastWidthMm;
        return new FieldSight(
            Name,
            line.Candidates.Count > 0 ? line.Spaced(line.Best) : null,
            FieldValue.OfFlag(present),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal) { ["width"] = Math.Min(Math.Abs(width - LeastWidthMm), 15) / 10 },
            FieldMarks.Of(task, strokes),
            []);
    }
}
