namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>Finds the likeliest ways through a lattice.</summary>
internal static class LatticeSearch
{
    /// <summary>So many of an edge's choices are followed in a free reading.</summary>
    private const int ChoicesFollowed = 6;

    /// <summary>Choices less likely than the edge's best by more than this are not followed.</summary>
    private const double Reach = 9;

    /// <summary>
    /// The likeliest texts, best first, each once with its best way; shares of belief add up to 1 over those found.
    /// </summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="prior">What is known of such text; null for nothing.</param>
    public static IReadOnlyList<LatticeReading> Best(TextLattice lattice, int most, ITextPrior? prior = null)
    {
        var paths = new IReadOnlyList<LatticePath>[lattice.Last + 1];
        paths[0] = [LatticePath.Start];
        for (var node = 1; node <= lattice.Last; node++)
        {
            var found = new Dictionary<string, LatticePath>(StringComparer.Ordinal);
            foreach (var edge in lattice.Into(node))
            {
                foreach (var path in paths[edge.From])
                {
                    foreach (var choice in Followed(edge))
                    {
                        var next = path.Over(edge, choice, choice.Character.Length == 0 ? 0 : prior?.Of(path.Text, choice.Character) ?? 0);
                        if (!found.TryGetValue(next.Text, out var rival) || rival.Score < next.Score)
                        {
                            found[next.Text] = next;
                        }
                    }
                }
            }

            paths[node] = [.. found.Values.OrderByDescending(path => path.Score).Take(most)];
        }

        return WithShares(paths[lattice.Last]);
    }

    /// <summary>The best alignment of a text with the ink.</summary>
    public static LatticeReading Align(TextLattice lattice, string text)
    {
        var characters = LatticeText.Characters(text);
        var paths = new LatticePath?[lattice.Last + 1][];
        for (var node = 0; node <= lattice.Last; node++)
        {
            var row = new LatticePath?[characters.Count + 1];
            row[0] = node == 0 ? LatticePath.Start : null;
            foreach (var edge in lattice.Into(node))
            {
                for (var i = 0; i <= characters.Count; i++)
                {
                    if (paths[edge.From][i] is not { } before)
                    {
                        continue;
                    }

                    Keep(row, i, before.Over(edge, new CharacterScore(string.Empty, edge.Noise), 0));
                    if (i < characters.Count)
                    {
                        Keep(row, i + 1, before.Over(edge, new CharacterScore(characters[i], edge.ScoreOf(characters[i])), 0));
                    }
                }
            }

            for (var i = 1; i <= characters.Count; i++)
            {
                if (row[i - 1] is { } before)
                {
                    Keep(row, i, before.WithMissing(characters[i - 1]));
                }
            }

            paths[node] = row;
        }

        return paths[lattice.Last][characters.Count]!.Reading(1);
    }

    /// <summary>Turns ways into readings, with their shares of the belief.</summary>
    public static IReadOnlyList<LatticeReading> WithShares(IReadOnlyList<LatticePath> paths)
    {
        var sum = paths.Sum(path => Math.Exp(path.Score - paths[0].Score));
        return [.. paths.Select(path => path.Reading(Math.Exp(path.Score - paths[0].Score) / sum))];
    }

    /// <summary>The choices of an edge that are worth following.</summary>
    private static IEnumerable<CharacterScore> Followed(LatticeEdge edge) =>
        edge.Choices.TakeWhile((choice, index) => index < ChoicesFollowed && choice.Score > edge.Choices[0].Score - Reach);

    private static void Keep(LatticePath?[] row, int at, LatticePath path)
    {
        if (row[at] is not { } rival || rival.Score < path.Score)
        {
            row[at] = path;
        }
    }
}
