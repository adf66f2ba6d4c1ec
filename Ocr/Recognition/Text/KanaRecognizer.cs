using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>フリガナ and account holders.</summary>
internal sealed class KanaRecognizer(TextLineReader reader, HandFieldReader hands) : IFieldRecognizer
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
        var split = LineSplitter.Split(strokes, task.Crop.PixelsPerMm);
        var lines = split
            .Select(line => reader.ReadListed(task.Ink, line, TextFolding.Katakana, TextFolding.Kana, task.Style.IsSurelyHand ? 1 : 3))
            .ToList();
        return StyledSight.Of(
            task.Style,
            lines,
            () => hands.Read(task, [.. split.Zip(lines)], Model, flags),
            () => TextSights.Of(Name, Model, lines, spaced: true, flags)) ?? Sights.Unreadable(Name, Model, flags);
    }
}
