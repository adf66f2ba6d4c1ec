using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Names, addresses and free text in kanji, and unboxed letters and digits.</summary>
internal sealed class TextRecognizer(TextLineReader reader, HandFieldReader hands) : IFieldRecognizer
{
    private const string Name = "tesseract-jpn";

    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-";

    /// <summary>Largest size of a speck in millimetres; letters on forms are at least twice as large.</summary>
    private const double SpeckMm = 2;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Kanji || (field.Kind is PaperFieldKind.Alnum && field.Boxes.Count == 0);

    /// <summary>The confidence model for a type of text.</summary>
    public static string ModelOf(FieldType type) => type switch
    {
        FieldType.NameKanji => "text.name",
        FieldType.Address => "text.address",
        _ => "text",
    };

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (strokes.Count == 0 || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var model = ModelOf(task.Type);
        var flags = FieldMarks.Of(task, strokes).ToList();
        if (IsDittoMark(task, strokes))
        {
            flags.Add(ReadingFlags.Ditto);
            var line = new LineText([("〃", 1)], [], 0.9, 0.9, 1, 0, 0.9);
            return TextSights.Of(Name, model, [line], false, flags);
        }

        var split = LineSplitter.Split(strokes, task.Crop.PixelsPerMm);
        var letters = task.Field.Kind is PaperFieldKind.Alnum;
        var lines = split
            .Select(line => letters
                ? reader.ReadListed(task.Ink, line, Letters, TextFolding.Plain)
                : reader.Read(task.Ink, line, task.Style.IsSurelyHand ? 1 : 3))
            .ToList();
        var sight = IsSpeck(task, strokes) && lines.TrueForAll(line => line.Candidates.Count == 0)
            ? Sights.Empty(task, Name)
            : StyledSight.Of(
                task.Style,
                lines,
                () => letters ? null : hands.Read(task, [.. split.Zip(lines)], model, flags),
                () => TextSights.Of(Name, model, lines, task.Type is FieldType.NameKanji, flags)) ?? Sights.Unreadable(Name, model, flags);
        return AddressText.IsDitto(sight.Text) ? sight with { Flags = [.. sight.Flags, ReadingFlags.Ditto] } : sight;
    }

    /// <summary>A spot smaller than anybody writes, in which no engine sees a letter: dirt, or print showing through.</summary>
    private static bool IsSpeck(FieldTask task, IReadOnlyList<Region> strokes) =>
        InkLayer.BoundsOf(strokes) is { } bounds && Math.Max(bounds.Width, bounds.Height) < SpeckMm * task.Crop.PixelsPerMm;

    /// <summary>Two short strokes side by side, alone in a wide field: 〃.</summary>
    private static bool IsDittoMark(FieldTask task, IReadOnlyList<Region> strokes)
    {
        var mm = task.Crop.PixelsPerMm;
        return task.Type is FieldType.Address && strokes.Count == 2
            && InkLayer.BoundsOf(strokes) is { } bounds && bounds.Width < 5 * mm && bounds.Height < 4.5 * mm
            && strokes.All(stroke => stroke.Box.Width < 2.2 * mm)
            && Math.Abs(strokes[0].Box.Height - strokes[1].Box.Height) < 0.4 * bounds.Height;
    }
}
