namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>Reads a lattice with a closed list of words.</summary>
internal static class LatticeWords
{
    /// <summary>Prefixes worse than the best at their node by more than this are given up.</summary>
    private const double Beam = 30;

    /// <summary>The words that explain all of the ink, best first.</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="words">The words.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<WordMatch> Whole(TextLattice lattice, WordTrie words, int most)
    {
        var found = Walk(lattice, words)[lattice.Last];
        return [.. found
            .Where(state => state.Key.Word is not null)
            .Select(state => new WordMatch(state.Key.Word!, state.Value + state.Key.Prior, null))
            .OrderByDescending(match => match.Score)
            .Take(most)];
    }

    /// <summary>
    /// The words that the ink begins with (a town before the house number), best first by word and best reading of the rest together.
    /// </summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="words">The words.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<WordMatch> Beginning(TextLattice lattice, WordTrie words, int most)
    {
        var rests = Rests(lattice);
        var best = new Dictionary<string, WordMatch>(StringComparer.Ordinal);
        var states = Walk(lattice, words);
        for (var node = 0; node <= lattice.Last; node++)
        {
            foreach (var (state, score) in states[node].Where(state => state.Key.Word is not null))
            {
                var match = new WordMatch(state.Word!, score + state.Prior + rests[node].Score, rests[node].Text);
                if (!best.TryGetValue(match.Word, out var rival) || rival.Score < match.Score)
                {
                    best[match.Word] = match;
                }
            }
        }

        return [.. best.Values.OrderByDescending(match => match.Score).Take(most)];
    }

    /// <summary>For each node the score of each prefix that the ink before it may be.</summary>
    private static Dictionary<WordTrie.Node, double>[] Walk(TextLattice lattice, WordTrie words)
    {
        var states = new Dictionary<WordTrie.Node, double>[lattice.Last + 1];
        states[0] = new Dictionary<WordTrie.Node, double> { [words.Root] = 0 };
        for (var node = 1; node <= lattice.Last; node++)
        {
            var here = new Dictionary<WordTrie.Node, double>();
            foreach (var edge in lattice.Into(node))
            {
                foreach (var (prefix, score) in states[edge.From])
                {
                    Keep(here, prefix, score + edge.Noise);
                    foreach (var (character, longer) in prefix.Children)
                    {
                        Keep(here, longer, score + edge.ScoreOf(character));
                    }
                }
            }

            var limit = here.Count == 0 ? 0 : here.Values.Max() - Beam;
            states[node] = here.Where(state => state.Value >= limit).ToDictionary();
        }

        return states;
    }

    /// <summary>For each node the best free reading of the ink after it.</summary>
    private static (string Text, double Score)[] Rests(TextLattice lattice)
    {
        var rests = new (string Text, double Score)[lattice.Last + 1];
        Array.Fill(rests, (string.Empty, double.NegativeInfinity));
        rests[lattice.Last] = (string.Empty, 0);
        for (var node = lattice.Last; node > 0; node--)
        {
            foreach (var edge in lattice.Into(node))
            {
                var choice = edge.Choices[0];
                if (choice.Score + rests[node].Score > rests[edge.From].Score)
                {
                    rests[edge.From] = (choice.Character + rests[node].Text, choice.Score + rests[node].Score);
                }
            }
        }

        return rests;
    }

    private static void Keep(Dictionary<WordTrie.Node, double> states, WordTrie.Node prefix, double score)
    {
        if (!states.TryGetValue(prefix, out var rival) || rival < score)
        {
            states[prefix] = score;
        }
    }
}
