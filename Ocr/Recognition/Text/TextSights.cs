using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Builds the sight of a field of text from its lines.</summary>
internal static class TextSights
{
    private const int MostAlternatives = 11;

    /// <summary>Joins the lines of a field. At least one line must hold a text.</summary>
    public static FieldSight Of(string recognizer, string model, IReadOnlyList<LineText> lines, bool spaced, IReadOnlyList<string> flags)
    {
        var read = lines.Where(line => line.Candidates.Count > 0).ToList();
        var text = string.Concat(read.Select(line => spaced ? line.Spaced(line.Best) : line.Best));
        var all = new List<string>(flags);
        if (read.Exists(line => line.Repeats < 1 || (line.Agreed > 0 && line.Weakest < 0.6)))
        {
            all.Add(ReadingFlags.EnginesDiffer);
        }

        var length = Math.Max(read.Sum(line => line.Best.Length), 1);
        return new FieldSight(
            recognizer,
            text,
            FieldValue.OfText(text),
            model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["mean"] = read.Average(line => line.Mean),
                ["least"] = read.Min(line => line.Least),
                ["repeats"] = read.Min(line => line.Repeats),
                ["agreed"] = read.Sum(line => line.Agreed * line.Best.Length) / length,
                ["weakest"] = read.Min(line => line.Weakest),
                ["share"] = read.Min(line => line.Candidates[0].Share),
                ["length"] = Math.Min(length, 30) / 10.0,
                ["short"] = length <= 1 ? 1 : 0,
            },
            all,
            Alternatives(read, spaced))
        {
            Lattice = SlotLattice.Of([.. read.Select(line => (line.Slots, line.Box))]),
        };
    }

    private static List<ReadingAlternative> Alternatives(List<LineText> read, bool spaced) => read.Count != 1
        ? []
        : [.. read[0].Candidates.Skip(1).Take(MostAlternatives).Select(candidate =>
            new ReadingAlternative(FieldValue.OfText(spaced ? read[0].Spaced(candidate.Text) : candidate.Text), Math.Round(candidate.Share, 4)))];
}
