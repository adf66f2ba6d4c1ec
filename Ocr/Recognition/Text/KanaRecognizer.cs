using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>フリガナ and account holders.</summary>
internal sealed class KanaRecognizer(TextLineReader reader) : IFieldRecognizer
{
    public const string Model = "kana";

    private const string Name = "tesseract-jpn-kana";

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Kana;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (strokes.Count == 0 || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var flags = FieldMarks.Of(task, strokes);
        var lines = LineSplitter.Split(strokes, task.Crop.PixelsPerMm)
            .Select(line => reader.ReadListed(task.Ink, line, TextFolding.Katakana, TextFolding.Kana))
            .ToList();
        return lines.TrueForAll(line => line.Candidates.Count == 0)
            ? Sights.Unreadable(Name, Model, flags)
            : TextSights.Of(Name, Model, lines, spaced: true, flags);
    }
}
