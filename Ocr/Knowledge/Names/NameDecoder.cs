using Rpa.Ocr.Recognition.Lattices;

namespace Rpa.Ocr.Knowledge.Names;

/// <summary>
/// Reads a name from its kanji and its furigana together: the pair that explains the ink of both best, weighed by how usual the name is and
/// whether its letters can be read so.
/// </summary>
internal static class NameDecoder
{
    /// <summary>
    /// What the lexicon's word is worth against the ink's. Below 1, because what a network believes of one letter's strokes and what a list
    /// says of names are not all there is to know, and lists are older than children's names.
    /// </summary>
    public const double PriorWeight = 0.7;

    /// <summary>
    /// What one more letter is worth: without it a prior, which takes something off for each letter, would rather take letters for specks.
    /// About what a usual letter of a name costs.
    /// </summary>
    private const double Letter = 4;

    /// <summary>The same for a letter of the furigana, which follows from the kanji and so costs less.</summary>
    private const double KanaLetter = 1.5;

    /// <summary>The same without furigana, when a list has only the ink of one field to stand against.</summary>
    private const double SilentWeight = 0.4;

    private const int MostKana = 8;

    private const int MostFree = 16;

    /// <summary>So many readings of the furigana are followed through the ink of the kanji.</summary>
    private const int MostExplained = 6;

    /// <summary>So many texts of the kanji alone are held against the readings.</summary>
    private const int MostHeld = 20;

    private const int MostFamilies = 12;

    private const int PathsKept = 3;

    private const int ChoicesFollowed = 10;

    private const double Reach = 11;

    private const int LongestSegment = 5;

    /// <summary>Readings of the furigana worse than the best by more than this are not tried.</summary>
    private const double KanaReach = 14;

    /// <summary>The likeliest names, best first; empty where the ink holds no letters.</summary>
    /// <param name="name">Ink of the kanji.</param>
    /// <param name="kana">Ink of the furigana, or null.</param>
    /// <param name="lexicon">Names.</param>
    public static IReadOnlyList<NameHypothesis> Decode(TextLattice name, TextLattice? kana, NameLexicon lexicon)
    {
        var cache = new NamePriors(lexicon);
        var free = Free(name, lexicon);
        var hypotheses = new Dictionary<(string, string?), NameHypothesis>();
        if (kana is null || kana.Best.Text.Length == 0)
        {
            foreach (var (text, ink) in free)
            {
                Add(hypotheses, cache, text, null, ink);
            }
        }
        else
        {
            var held = free.Take(MostHeld).ToList();
            foreach (var (index, (reading, lead)) in Readings(kana, free, lexicon).Index())
            {
                foreach (var (text, ink) in index < MostExplained ? Explain(name, reading, lexicon).Concat(held) : held)
                {
                    Add(hypotheses, cache, text, reading, ink + lead);
                }
            }
        }

        return [.. hypotheses.Values.OrderByDescending(hypothesis => hypothesis.Score)];
    }

    private static void Add(Dictionary<(string, string?), NameHypothesis> found, NamePriors priors, string text, string? kana, double ink)
    {
        if (text.Length == 0)
        {
            return;
        }

        ink += (Letter * LatticeText.Characters(text).Count) + (KanaLetter * (kana?.Length ?? 0));
        var key = (text, kana);
        var prior = priors.Of(text, kana);
        var score = ink + ((kana is null ? SilentWeight : PriorWeight) * prior.LogProbability);
        if (!found.TryGetValue(key, out var known) || known.Score < score)
        {
            found[key] = new NameHypothesis(text, kana, prior.FamilyLetters, prior.FamilyKana, score, prior.Known);
        }
    }

    /// <summary>What the kanji alone may say, by its letters and by family names.</summary>
    private static List<(string Text, double Ink)> Free(TextLattice name, NameLexicon lexicon)
    {
        var texts = name.Readings.Select(reading => reading.Text)
            .Concat(LatticeSearch.Best(name, MostFree, new LetterPrior(lexicon)).Select(reading => reading.Text))
            .Concat(LatticeWords.Beginning(name, lexicon.FamilyTree, MostFamilies).Select(match => match.Word + match.Rest));
        return [.. texts.Distinct(StringComparer.Ordinal).Select(text => (Text: text, Ink: name.Lead(text))).OrderByDescending(text => text.Ink)];
    }

    /// <summary>What the furigana may say: its own best readings, and those of the names that the kanji look like.</summary>
    private static List<(string Kana, double Lead)> Readings(TextLattice kana, List<(string Text, double Ink)> free, NameLexicon lexicon)
    {
        var own = kana.Readings.Select(reading => reading.Text).Take(MostKana);
        var ofNames = free.Take(MostFamilies).SelectMany(text => ReadingsOf(text.Text, lexicon));
        return
        [
            .. own.Concat(ofNames).Distinct(StringComparer.Ordinal)
                .Select(reading => (Kana: reading, Lead: kana.Lead(reading)))
                .SelectMany(reading => Sizes(reading.Kana, reading.Lead))
                .GroupBy(reading => reading.Kana, StringComparer.Ordinal)
                .Select(same => same.MaxBy(reading => reading.Lead))
                .Where(reading => reading.Kana.Length > 0 && reading.Lead > -KanaReach)
                .OrderByDescending(reading => reading.Lead)
                .Take(2 * MostKana),
        ];
    }

    /// <summary>A reading, and those with one letter large for small or small for large.</summary>
    private static IEnumerable<(string Kana, double Lead)> Sizes(string kana, double lead)
    {
        // No word begins with a small letter: such a reading is only a step to others.
        if (kana.Length > 0 && !KanaSizes.Small.Contains(kana[0], StringComparison.Ordinal))
        {
            yield return (kana, lead);
        }

        for (var i = 0; i < kana.Length; i++)
        {
            var (small, large) = (KanaSizes.Small.IndexOf(kana[i], StringComparison.Ordinal), KanaSizes.Large.IndexOf(kana[i], StringComparison.Ordinal));
            if (small >= 0 || (large >= 0 && i > 0))
            {
                yield return (kana[..i] + (small >= 0 ? KanaSizes.Large[small] : KanaSizes.Small[large]) + kana[(i + 1)..], lead - KanaSizes.Cost);
            }
        }
    }

    private static IEnumerable<string> ReadingsOf(string text, NameLexicon lexicon)
    {
        var letters = LatticeText.Characters(text);
        for (var family = 1; family < letters.Count; family++)
        {
            var givens = lexicon.Given.ReadingsOf(string.Concat(letters.Skip(family)));
            foreach (var first in lexicon.Family.ReadingsOf(string.Concat(letters.Take(family))))
            {
                foreach (var second in givens)
                {
                    yield return first.Kana + second.Kana;
                }
            }
        }
    }

    /// <summary>The texts of the kanji that a reading asks for: a walk through the ink and the reading at the same time.</summary>
    private static IEnumerable<(string Text, double Ink)> Explain(TextLattice name, string kana, NameLexicon lexicon)
    {
        var states = new Dictionary<int, List<Step>>[name.Last + 1];
        states[0] = new Dictionary<int, List<Step>> { [0] = [new Step(string.Empty, 0)] };
        var segments = new Dictionary<(string, int), List<(int Length, double Prior)>>();
        for (var node = 1; node <= name.Last; node++)
        {
            var here = new Dictionary<int, List<Step>>();
            foreach (var edge in name.Into(node))
            {
                foreach (var (at, steps) in states[edge.From])
                {
                    foreach (var step in steps)
                    {
                        Extend(here, edge, at, step, (letter, place) => Remembered(segments, letter, place, kana, lexicon));
                    }
                }
            }

            states[node] = here;
        }

        return states[name.Last].TryGetValue(kana.Length, out var ends) ? ends.Select(end => (end.Text, name.Lead(end.Text))) : [];
    }

    private static List<(int Length, double Prior)> Remembered(
        Dictionary<(string, int), List<(int Length, double Prior)>> segments, string letter, int at, string kana, NameLexicon lexicon)
    {
        if (!segments.TryGetValue((letter, at), out var found))
        {
            segments[(letter, at)] = found = [.. Segments(letter, kana, at, lexicon)];
        }

        return found;
    }

    private static void Extend(Dictionary<int, List<Step>> here, LatticeEdge edge, int at, Step step, Func<string, int, List<(int Length, double Prior)>> segments)
    {
        if (edge.Noise > edge.Choices[0].Score - Reach)
        {
            Keep(here, at, step, string.Empty, step.Score + edge.Noise);
        }

        foreach (var choice in edge.Choices.TakeWhile((choice, index) => index < ChoicesFollowed && choice.Score > edge.Choices[0].Score - Reach))
        {
            if (choice.Character.Length == 0)
            {
                continue;
            }

            // 々 is read as the letter before it.
            var read = step.Text.Length > 0 && string.Equals(choice.Character, "々", StringComparison.Ordinal) ? step.Text[^1].ToString() : choice.Character;
            foreach (var (length, prior) in segments(read, at))
            {
                Keep(here, at + length, step, choice.Character, step.Score + choice.Score + Letter + (PriorWeight * prior));
            }
        }
    }

    /// <summary>How many letters of the reading a kanji may take, and how usual that is.</summary>
    private static IEnumerable<(int Length, double Prior)> Segments(string letter, string kana, int at, NameLexicon lexicon)
    {
        // No letter's reading begins with a small kana.
        if (at >= kana.Length || KanaSizes.Small.Contains(kana[at], StringComparison.Ordinal))
        {
            yield break;
        }

        var best = new double[LongestSegment + 1];
        Array.Fill(best, double.NegativeInfinity);
        foreach (var part in new[] { lexicon.Family, lexicon.Given })
        {
            var (usual, readings) = part.Letter(letter);
            for (var length = 1; length <= LongestSegment; length++)
            {
                best[length] = Math.Max(best[length], usual + NamePart.UnknownReading);
            }

            foreach (var reading in readings)
            {
                if (string.CompareOrdinal(kana, at, reading.Kana, 0, reading.Kana.Length) == 0)
                {
                    best[reading.Kana.Length] = Math.Max(best[reading.Kana.Length], usual + reading.LogProbability);
                }
            }
        }

        for (var length = 1; length <= LongestSegment && at + length <= kana.Length; length++)
        {
            yield return (length, best[length]);
        }
    }

    private static void Keep(Dictionary<int, List<Step>> here, int at, Step before, string letter, double score)
    {
        if (!here.TryGetValue(at, out var steps))
        {
            here[at] = steps = [];
        }

        if (steps.Count == PathsKept && score <= steps[^1].Score)
        {
            return;
        }

        var text = before.Text + letter;
        var same = steps.FindIndex(other => string.Equals(other.Text, text, StringComparison.Ordinal));
        if (same >= 0 && steps[same].Score >= score)
        {
            return;
        }

        if (same >= 0)
        {
            steps.RemoveAt(same);
        }

        var place = steps.FindIndex(other => other.Score < score);
        steps.Insert(place < 0 ? steps.Count : place, new Step(text, score));
        if (steps.Count > PathsKept)
        {
            steps.RemoveAt(PathsKept);
        }
    }

    private sealed record Step(string Text, double Score);

    private sealed class LetterPrior(NameLexicon lexicon) : ITextPrior
    {
        public double Of(string before, string character) =>
            PriorWeight * Math.Max(lexicon.Family.Letter(character).LogProbability, lexicon.Given.Letter(character).LogProbability);
    }
}
