namespace Rpa.Ocr.Recognition.Digits;

/// <summary>All ways to take the pieces of a line for digits and marks.</summary>
/// <param name="edges">What neighbouring pieces may be.</param>
/// <param name="pieces">How many pieces there are.</param>
internal sealed class DigitLattice(IReadOnlyList<DigitEdge> edges, int pieces)
{
    /// <summary>Ways kept at each piece.</summary>
    private const int Beam = 48;

    /// <summary>A digit less likely than this is not followed.</summary>
    private const double LeastLikely = 0.01;

    /// <summary>The network of digits is this wrong with certainty.</summary>
    private const double Slip = 0.02;

    /// <summary>A comma that does not stand before every third digit is hardly one.</summary>
    private const double OddComma = -4;

    /// <summary>
    /// The likeliest ways through the whole line with at least one digit, best first, each text once. They are followed from the right
    /// end: commas count from there.
    /// </summary>
    /// <param name="most">The most digits that the line may hold.</param>
    public IReadOnlyList<DigitPath> Paths(int most)
    {
        var ways = new Dictionary<string, DigitPath>[pieces + 1];
        for (var at = 0; at < pieces; at++)
        {
            ways[at] = new Dictionary<string, DigitPath>(StringComparer.Ordinal);
        }

        ways[pieces] = new Dictionary<string, DigitPath>(StringComparer.Ordinal) { [string.Empty] = DigitPath.End };
        var byEnd = edges.ToLookup(edge => edge.To);
        for (var at = pieces; at > 0; at--)
        {
            var kept = ways[at].Values.OrderByDescending(path => path.Score).Take(Beam).ToList();
            foreach (var edge in byEnd[at])
            {
                foreach (var next in kept.SelectMany(path => Extend(edge, path, most)))
                {
                    Add(ways[edge.From], next);
                }
            }
        }

        return [.. ways[0].Values.Where(path => path.Glyphs.Count > 0).OrderByDescending(path => path.Score).Take(Beam)];
    }

    private static void Add(Dictionary<string, DigitPath> ways, DigitPath path)
    {
        if (!ways.TryGetValue(path.Text, out var other))
        {
            ways.Add(path.Text, path);
            return;
        }

        // The same text by another way: both are counted, the likelier one's glyphs are kept.
        var (likely, less) = path.Score > other.Score ? (path, other) : (other, path);
        ways[path.Text] = likely with { Score = likely.Score + Math.Log(1 + Math.Exp(less.Score - likely.Score)) };
    }

    private static IEnumerable<DigitPath> Extend(DigitEdge edge, DigitPath path, int most)
    {
        if (edge.Digit is { } glyph)
        {
            for (var digit = 0; digit < 10 && path.Glyphs.Count < most; digit++)
            {
                var probability = glyph.Probabilities[digit];
                if (probability >= LeastLikely)
                {
                    yield return new DigitPath(
                        (char)('0' + digit) + path.Text,
                        path.Score + edge.Score + Math.Log((probability * (1 - Slip)) + (Slip / 10)),
                        [glyph, .. path.Glyphs],
                        Math.Min(path.Own, probability));
                }
            }
        }
        else if (edge.Mark == ',')
        {
            var odd = path.Glyphs.Count == 0 || path.Glyphs.Count % 3 != 0;
            yield return path with { Text = odd ? path.Text : ',' + path.Text, Score = path.Score + edge.Score + (odd ? OddComma : 0) };
        }
        else if (edge.Mark == DigitEdge.Passed || (edge.Mark == '-' && path.Text.Length == 0))
        {
            yield return path with { Score = path.Score + edge.Score };
        }
        else
        {
            yield return path with { Text = edge.Mark + path.Text, Score = path.Score + edge.Score };
        }
    }
}
