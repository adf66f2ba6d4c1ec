using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Amounts of yen: digits with comma ticks, ▲ or − before a negative one.</summary>
internal sealed class MoneyRecognizer(LineReader reader, DigitReader digits) : IFieldRecognizer
{
    public const string Model = "money";

    private const string Name = "ppocr-money";

    private const string Characters = "0123456789,-▲△¥";

    /// <summary>An amount with commas in the wrong places is this much less likely.</summary>
    private const double UnfitCommas = 0.2;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Money;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (strokes.Count == 0 || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var flags = FieldMarks.Of(task, strokes).ToList();
        var line = reader.Read(task.Ink, strokes, Characters);
        var ranked = RankedLine.Of(line, digits, task.Ink, strokes, text => CommasFit(text) ? 1 : UnfitCommas);
        var (text, share) = ranked.Candidates[0];
        var amount = Yen.Parse(text, allowNegative: true);
        if (!amount.IsValid)
        {
            return Sights.Unreadable(Name, Model, flags);
        }

        return new FieldSight(
            Name,
            text,
            FieldValue.OfNumber(amount.Value),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["share"] = share,
                ["split"] = ranked.Split,
                ["margin"] = line.Margin,
                ["mass"] = line.Mass,
                ["second"] = line.SecondAgrees,
                ["tesseract"] = line.TesseractAgrees,
                ["commas"] = CommasFit(text) ? 1 : 0,
            },
            flags,
            Sights.Alternatives(ranked.Candidates.Skip(1).Select(candidate => (LineReading.Digits(candidate.Text), candidate.Share)), LineReading.Digits(text)));
    }

    /// <summary>Commas stand before every third digit from the right, or nowhere.</summary>
    private static bool CommasFit(string text)
    {
        var parts = text.TrimStart('-', '▲', '△', '¥').Split(',');
        return parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3));
    }
}
