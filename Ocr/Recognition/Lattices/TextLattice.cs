using System.Text.Json.Serialization;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>
/// Everything that the ink of a field may say: candidate glyphs between the places where characters may part, each with what it may be.
/// Whoever knows words asks it how well a word explains the ink (<see cref="Score"/>), compared to the best that can be read without
/// knowing anything (<see cref="Best"/>). The lines of a field follow one another. Immutable and thread-safe; travels with the page as JSON.
/// </summary>
[JsonConverter(typeof(TextLatticeJson))]
public sealed class TextLattice
{
    /// <summary>A character of the text for which there is no ink: two characters that could not be parted, or one that was not scanned.</summary>
    internal const double MissingCharacter = -11;

    /// <summary>So many readings are kept as <see cref="Readings"/>.</summary>
    private const int MostReadings = 16;

    private readonly Lazy<IReadOnlyList<LatticeReading>> _readings;
    private readonly LatticeEdge[][] _into;

    /// <summary>Creates a lattice.</summary>
    /// <param name="last">The last node; the first is 0.</param>
    /// <param name="edges">The candidate glyphs. Every edge lies on a way from the first to the last node.</param>
    internal TextLattice(int last, IReadOnlyList<LatticeEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(last);
        Last = last;
        Edges = edges;
        _into = [.. Enumerable.Range(0, last + 1).Select(node => edges.Where(edge => edge.To == node).ToArray())];
        if (!IsConnected())
        {
            throw new ArgumentException("The last node cannot be reached.", nameof(edges));
        }

        _readings = new Lazy<IReadOnlyList<LatticeReading>>(() => LatticeSearch.Best(this, MostReadings));
    }

    /// <summary>The last node.</summary>
    internal int Last { get; }

    /// <summary>The candidate glyphs.</summary>
    internal IReadOnlyList<LatticeEdge> Edges { get; }

    /// <summary>The likeliest readings of the ink alone, best first; at least one (of no characters where the lattice has none).</summary>
    internal IReadOnlyList<LatticeReading> Readings => _readings.Value;

    /// <summary>The likeliest reading of the ink alone.</summary>
    internal LatticeReading Best => Readings[0];

    /// <summary>The edges that end in a node.</summary>
    internal IReadOnlyList<LatticeEdge> Into(int node) => _into[node];

    /// <summary>Lattices one after the other: the lines of a field.</summary>
    internal static TextLattice Join(IReadOnlyList<TextLattice> lines)
    {
        if (lines.Count == 1)
        {
            return lines[0];
        }

        var edges = new List<LatticeEdge>();
        var start = 0;
        foreach (var line in lines)
        {
            edges.AddRange(line.Edges.Select(edge => new LatticeEdge(start + edge.From, start + edge.To, edge.Box, edge.Choices, edge.Floor)));
            start += line.Last;
        }

        return new TextLattice(start, edges);
    }

    /// <summary>
    /// How well a text explains the ink: the natural logarithm of the likelihood of the best alignment of its characters with the ink,
    /// up to a constant of the lattice. So only differences mean something: <c>Score(a) - Score(b)</c> is the log-likelihood ratio of two
    /// texts, and <c>Score(text) - Best.Score</c> (0 or less, but for texts that a prior or the pruning of the free reading hid) says how
    /// much worse than the best free reading it is: above about −2 both are as good, below about −8 a character a text is not what is
    /// written. Spaces do not count; see <see cref="LatticeText"/> for folding. Characters without ink cost 11 each, so that a score is
    /// always finite. Costs about (edges × characters of the text) table look-ups: some 20 µs for a name, 200 µs for a long address.
    /// </summary>
    /// <param name="text">The text; spaces are ignored.</param>
    public double Score(string text)
    {
        var characters = LatticeText.Characters(text);
        var count = characters.Count;
        var best = new double[Last + 1][];
        for (var node = 0; node <= Last; node++)
        {
            var row = new double[count + 1];
            Array.Fill(row, double.NegativeInfinity);
            row[0] = node == 0 ? 0 : double.NegativeInfinity;
            foreach (var edge in _into[node])
            {
                var before = best[edge.From];
                var noise = edge.Noise;
                for (var i = 0; i <= count; i++)
                {
                    row[i] = Math.Max(row[i], before[i] + noise);
                    if (i < count)
                    {
                        row[i + 1] = Math.Max(row[i + 1], before[i] + edge.ScoreOf(characters[i]));
                    }
                }
            }

            for (var i = 1; i <= count; i++)
            {
                row[i] = Math.Max(row[i], row[i - 1] + MissingCharacter);
            }

            best[node] = row;
        }

        return best[Last][count];
    }

    /// <summary>A text's likelihood against that of the best free reading: <c>Score(text) - Best.Score</c>.</summary>
    /// <param name="text">The text; spaces are ignored.</param>
    public double Lead(string text) => Score(text) - Best.Score;

    /// <summary>The text with its characters' places, aligned with the ink; what has no ink is left out.</summary>
    internal LatticeReading Align(string text) => LatticeSearch.Align(this, text);

    private bool IsConnected()
    {
        var reached = new bool[Last + 1];
        reached[0] = true;
        for (var node = 1; node <= Last; node++)
        {
            reached[node] = _into[node].Any(edge => reached[edge.From]);
        }

        return reached[Last];
    }
}
