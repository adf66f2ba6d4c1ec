using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Builds the sight of a field of text from its lines.</summary>
internal static class TextSights
{
    /// <summary>Joins the lines of a field. At least one line must hold a text.</summary>
    public static FieldSight Of(string recognizer, string model, IReadOnlyList<LineText> lines, bool spaced, IReadOnlyList<string> flags)
    {
        var read = lines.Where(line => line.Variants.Count > 0).ToList();
        var text = string.Concat(read.Select(line => spaced ? line.Spaced : line.Variants[0].Text));
        var first = read[0].Variants[0];
        var agree = read.Min(line => (double)line.Variants[0].Votes / line.Drawings);
        var all = new List<string>(flags);
        if (agree < 1)
        {
            all.Add(ReadingFlags.EnginesDiffer);
        }

        return new FieldSight(
            recognizer,
            text,
            FieldValue.OfText(text),
            model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["mean"] = read.Average(line => line.Variants[0].Mean),
                ["least"] = read.Min(line => line.Variants[0].Least),
                ["agree"] = agree,
                ["length"] = Math.Min(text.Length, 30) / 10.0,
                ["short"] = text.Length <= 1 ? 1 : 0,
            },
            all,
            Alternatives(read, first, spaced));
    }

    private static List<ReadingAlternative> Alternatives(List<LineText> read, TextVariant first, bool spaced) => read.Count != 1
        ? []
        : [.. read[0].Variants.Skip(1).Select(variant =>
        {
            var value = spaced ? (read[0] with { Variants = [variant] }).Spaced : variant.Text;
            return new ReadingAlternative(FieldValue.OfText(value), Math.Round((double)variant.Votes / (read[0].Drawings + first.Votes), 4));
        })];
}
