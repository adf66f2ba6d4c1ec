namespace Rpa.Ocr.Engines.Paddle;

/// <summary>Decodes the scores of a line into texts by prefix beam search (connectionist temporal classification).</summary>
internal static class CtcDecoder
{
    private const double Tiny = 1e-30;

    /// <summary>The likeliest texts, likeliest first; at least one (possibly empty).</summary>
    /// <param name="scores">Masked scores.</param>
    /// <param name="beamWidth">Prefixes kept at each step.</param>
    /// <param name="mayBegin">Whether a text may begin like this; <see langword="null"/> allows all.</param>
    /// <param name="mayBe">Whether a text may be the whole; <see langword="null"/> allows all.</param>
    public static IReadOnlyList<CtcCandidate> Decode(
        MaskedScores scores,
        int beamWidth = 12,
        Func<string, bool>? mayBegin = null,
        Func<string, bool>? mayBe = null)
    {
        var beam = new Dictionary<string, (double Blank, double Character)>(StringComparer.Ordinal) { [string.Empty] = (1, 0) };
        for (var step = 0; step < scores.Steps; step++)
        {
            beam = Best(Advance(beam, scores, step, mayBegin), beamWidth);
        }

        var finals = beam
            .Where(entry => mayBe is null || mayBe(entry.Key))
            .Select(entry => (entry.Key, Score: entry.Value.Blank + entry.Value.Character))
            .OrderByDescending(entry => entry.Score)
            .ToList();
        var total = beam.Values.Sum(value => value.Blank + value.Character);
        return finals.Count == 0
            ? [new CtcCandidate(string.Empty, 0)]
            : [.. finals.Select(entry => new CtcCandidate(entry.Key, entry.Score / Math.Max(total, Tiny)))];
    }

    /// <summary>The characters of the line's single likeliest path, each with its rivals; for sets too large for a beam search.</summary>
    public static IReadOnlyList<LineCharacter> Characters(MaskedScores scores)
    {
        const int rivals = 4;
        var result = new List<LineCharacter>();
        var last = 0;
        var strength = 0.0;
        for (var step = 0; step < scores.Steps; step++)
        {
            var best = 0;
            for (var i = 1; i <= scores.Characters.Length; i++)
            {
                best = scores.Probabilities[step, i] > scores.Probabilities[step, best] ? i : best;
            }

            // A character may hold several steps: the one where it is strongest speaks for it.
            if (best != 0 && (best != last || scores.Probabilities[step, best] > strength))
            {
                var at = step;
                var choices = Enumerable.Range(1, scores.Characters.Length)
                    .Where(i => scores.Probabilities[at, i] > 0.002)
                    .OrderByDescending(i => scores.Probabilities[at, i])
                    .Take(rivals)
                    .Select(i => (scores.Characters[i - 1], scores.Probabilities[at, i]))
                    .ToList();
                var seen = new LineCharacter(choices, scores.Mass[step], (step + 0.5) / scores.Steps);
                if (best == last)
                {
                    result[^1] = seen;
                }
                else
                {
                    result.Add(seen);
                }

                strength = scores.Probabilities[step, best];
            }

            last = best;
        }

        return result;
    }

    /// <summary>
    /// Log-probability of a text given the scores, by the forward algorithm over all alignments.
    /// Characters outside the set make it minus infinity.
    /// </summary>
    public static double LogProbability(MaskedScores scores, string text)
    {
        var labels = new int[(2 * text.Length) + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var index = scores.Characters.IndexOf(text[i], StringComparison.Ordinal);
            if (index < 0)
            {
                return double.NegativeInfinity;
            }

            labels[(2 * i) + 1] = index + 1;
        }

        var alpha = new double[labels.Length];
        alpha[0] = 1;
        var log = 0.0;
        for (var step = 0; step < scores.Steps; step++)
        {
            var next = new double[labels.Length];
            var sum = 0.0;
            for (var s = 0; s < labels.Length; s++)
            {
                var from = step == 0 ? (s <= 1 ? 1.0 : 0) : alpha[s] + (s > 0 ? alpha[s - 1] : 0)
                    + (s > 1 && labels[s] != 0 && labels[s] != labels[s - 2] ? alpha[s - 2] : 0);
                next[s] = from * Math.Max(scores.Probabilities[step, labels[s]], Tiny);
                sum += next[s];
            }

            if (sum <= 0)
            {
                return double.NegativeInfinity;
            }

            for (var s = 0; s < next.Length; s++)
            {
                next[s] /= sum;
            }

            log += Math.Log(sum);
            alpha = next;
        }

        var end = alpha[^1] + (alpha.Length > 1 ? alpha[^2] : 0);
        return end <= 0 ? double.NegativeInfinity : log + Math.Log(end);
    }

    private static Dictionary<string, (double Blank, double Character)> Advance(
        Dictionary<string, (double Blank, double Character)> beam, MaskedScores scores, int step, Func<string, bool>? mayBegin)
    {
        var next = new Dictionary<string, (double Blank, double Character)>(StringComparer.Ordinal);
        foreach (var (prefix, (blank, character)) in beam)
        {
            var all = blank + character;
            Add(next, prefix, all * scores.Probabilities[step, 0], 0);
            for (var i = 0; i < scores.Characters.Length; i++)
            {
                var probability = scores.Probabilities[step, i + 1];
                if (probability < 1e-9)
                {
                    continue;
                }

                var symbol = scores.Characters[i];
                var repeats = prefix.Length > 0 && prefix[^1] == symbol;
                if (repeats)
                {
                    Add(next, prefix, 0, character * probability);
                }

                var longer = prefix + symbol;
                if (mayBegin is null || mayBegin(longer))
                {
                    Add(next, longer, 0, (repeats ? blank : all) * probability);
                }
            }
        }

        return next;
    }

    private static void Add(Dictionary<string, (double Blank, double Character)> beam, string prefix, double blank, double character)
    {
        var (oldBlank, oldCharacter) = beam.GetValueOrDefault(prefix);
        beam[prefix] = (oldBlank + blank, oldCharacter + character);
    }

    private static Dictionary<string, (double Blank, double Character)> Best(
        Dictionary<string, (double Blank, double Character)> beam, int width)
    {
        var kept = beam.OrderByDescending(entry => entry.Value.Blank + entry.Value.Character).Take(width).ToList();
        var sum = Math.Max(kept.Sum(entry => entry.Value.Blank + entry.Value.Character), Tiny);
        return kept.ToDictionary(
            entry => entry.Key, entry => (entry.Value.Blank / sum, entry.Value.Character / sum), StringComparer.Ordinal);
    }
}
