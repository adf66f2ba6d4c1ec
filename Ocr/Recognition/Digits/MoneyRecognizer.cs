using System.Globalization;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Amounts of yen: digits with comma ticks, ▲ or − before a negative one.</summary>
internal sealed class MoneyRecognizer(LineReader reader, DigitReader digits) : IFieldRecognizer
{
    public const string Model = "money";

    private const string Name = "amount";

    private const string Characters = "0123456789,.、-▲△¥";

    /// <summary>Longer ones are no amounts that a form of a town holds.</summary>
    private const int MostDigits = 13;

    /// <summary>An amount with commas in the wrong places is this much less likely.</summary>
    private const double UnfitCommas = 0.06;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Money;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (!task.Ink.HoldDigit(strokes) || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var flags = FieldMarks.Of(task, strokes).ToList();
        var line = reader.Read(task.Ink, strokes, Characters);
        var ranked = RankedLine.Of(line, digits, task.Ink, strokes, text => CommasFit(text) ? 1 : UnfitCommas, ",-");
        var (text, share) = (Commas(ranked.Candidates[0].Text), ranked.Candidates[0].Share);

        // A comma in the wrong place, or one that the split line lacks, does not make the digits wrong.
        var digitsRead = LineReading.Digits(text);
        if (digitsRead.Length is 0 or > MostDigits)
        {
            return Sights.Unreadable(Name, Model, flags);
        }

        return new FieldSight(
            Name,
            text,
            FieldValue.OfNumber(Amount(text, digitsRead)),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["share"] = share,
                ["mass"] = line.Mass,
                ["split"] = ranked.Split,
                ["own"] = ranked.Own,
                ["agree"] = ranked.Agree,
                ["cut"] = Math.Min(ranked.Cuts, 4),
                ["commas"] = CommasFit(text) ? 1 : 0,
            },
            flags,
            Sights.Alternatives(ranked.Candidates.Skip(1).Select(candidate => (LineReading.Digits(candidate.Text), candidate.Share)), digitsRead));
    }

    private static long Amount(string text, string digits)
    {
        var yen = long.Parse(digits, CultureInfo.InvariantCulture);
        return text[0] is '▲' or '△' or '-' ? -yen : yen;
    }

    /// <summary>A pen's tick looks like a dot as often as like a comma.</summary>
    private static string Commas(string text) => text.Replace('.', ',').Replace('、', ',');

    /// <summary>Commas stand before every third digit from the right, or nowhere.</summary>
    private static bool CommasFit(string text)
    {
        var parts = Commas(text).TrimStart('-', '▲', '△', '¥').Split(',');
        return parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3));
    }
}
