using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Ocr.Recognition.Text;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Builds the sight of a handwritten field of text.</summary>
internal static class HandSights
{
    private const int MostReadings = 16;

    private const int MostAlternatives = 11;

    /// <summary>A lead (natural logarithm) over the second reading beyond which more means nothing.</summary>
    private const double ClearLead = 8;

    /// <summary>Readings nearer than this to the second are doubtful.</summary>
    private const double DoubtfulLead = 1;

    /// <summary>Joins the lines of a field; null where none of them holds a character.</summary>
    /// <param name="recognizer">Name of the recognizer.</param>
    /// <param name="model">Which confidence model judges it.</param>
    /// <param name="lines">The lines, what line engines made of each, and their strokes.</param>
    /// <param name="prior">What is known of such text; null for nothing.</param>
    /// <param name="spaced">Whether pauses of the pen become spaces.</param>
    /// <param name="flags">What was noticed of the field.</param>
    public static FieldSight? Of(
        string recognizer,
        string model,
        IReadOnlyList<(HandwrittenLine Hand, LineText Engines, IReadOnlyCollection<Region> Strokes)> lines,
        ITextPrior? prior,
        bool spaced,
        IReadOnlyList<string> flags)
    {
        var lattice = TextLattice.Join([.. lines.Select(line => line.Hand.Lattice)]);
        var readings = LatticeSearch.Best(lattice, MostReadings, prior);
        var best = readings[0];
        if (best.Text.Length == 0)
        {
            return null;
        }

        string Spaced(string text) => spaced && lines.Count == 1
            ? new LineText([], WritingPause.Find(lines[0].Strokes, best.Text), 0, 0, 0, 0, 0).Spaced(text)
            : text;
        var text = Spaced(best.Text);
        var lead = readings.Count > 1 ? best.Score - readings[1].Score : ClearLead;
        return new FieldSight(
            recognizer,
            text,
            FieldValue.OfText(text),
            model,
            Features(best, readings, lines, lead),
            [.. flags.Concat(Noticed(lines, lead)).Distinct(StringComparer.Ordinal)],
            [.. readings.Skip(1).Take(MostAlternatives).Where(reading => reading.Text.Length > 0).Select(reading =>
                new ReadingAlternative(FieldValue.OfText(Spaced(reading.Text)), Math.Round(reading.Share, 4)))])
        {
            Lattice = lattice,
        };
    }

    private static IEnumerable<string> Noticed(
        IReadOnlyList<(HandwrittenLine Hand, LineText Engines, IReadOnlyCollection<Region> Strokes)> lines, double lead)
    {
        if (lines.Any(line => line.Hand.Struck))
        {
            yield return ReadingFlags.StruckOut;
        }

        if (lead < DoubtfulLead)
        {
            yield return ReadingFlags.EnginesDiffer;
        }
    }

    private static Dictionary<string, double> Features(
        LatticeReading best,
        IReadOnlyList<LatticeReading> readings,
        IReadOnlyList<(HandwrittenLine Hand, LineText Engines, IReadOnlyCollection<Region> Strokes)> lines,
        double lead)
    {
        var beliefs = best.Characters.Select(Belief).ToList();
        var count = best.Characters.Count;
        var engines = string.Concat(lines.Select(line => line.Engines.Best));
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["mean"] = beliefs.Average(),
            ["least"] = beliefs.Min(),
            ["lead"] = Math.Clamp(lead / ClearLead, 0, 1),
            ["share"] = best.Share,
            ["parted"] = readings.Where(reading => reading.Characters.Count == count).Sum(reading => reading.Share),
            ["score"] = Math.Clamp(best.Score / count / 5, -2, 0),
            ["worst"] = Math.Clamp(best.Characters.Min(character => character.Score) / 5, -3, 0),
            ["agreed"] = Likeness(best.Text, engines),
            ["outside"] = lines.Max(line => line.Hand.Outside),
            ["length"] = Math.Min(count, 30) / 10.0,
            ["short"] = count <= 1 ? 1 : 0,
        };
    }

    /// <summary>Belief in a character against everything else that its ink may be, 0 to 1.</summary>
    private static double Belief(LatticeCharacter character)
    {
        var highest = character.Choices[0].Score;
        return Math.Exp(character.Score - highest) / character.Choices.Sum(choice => Math.Exp(choice.Score - highest));
    }

    /// <summary>Share of the characters that the line engines read alike.</summary>
    private static double Likeness(string text, string other) =>
        other.Length == 0 ? 0 : Knowledge.EditDistance.Similarity(text, other);
}
