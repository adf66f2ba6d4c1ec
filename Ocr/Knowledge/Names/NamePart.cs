using System.Collections.Concurrent;
using System.Text;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge.Names;

/// <summary>
/// Family names or given names: those of the lexicon, and a model of letters and their readings for all others, so that a name in no list
/// can still be held against its furigana.
/// </summary>
internal sealed class NamePart
{
    /// <summary>A letter that no name of the lexicon has.</summary>
    public const double UnknownLetter = -11;

    /// <summary>Something that is no letter at all.</summary>
    private const double NoLetter = -25;

    /// <summary>A reading that begins with a small kana: no name is read so.</summary>
    private const double Unpronounceable = -40;

    /// <summary>A reading that the letter has in no name of the lexicon.</summary>
    public const double UnknownReading = -7;

    /// <summary>A variant of a letter (髙 for 高) where only the common form is known: little, since between the two only the ink can tell.</summary>
    private const double Variant = -0.7;

    private const int LongestSegment = 5;

    private readonly Dictionary<string, List<NameReading>> _names;
    private readonly Dictionary<string, (double LogProbability, List<NameReading> Readings)> _letters;
    private readonly ConcurrentDictionary<string, (double LogProbability, IReadOnlyList<NameReading> Readings)> _others = new(StringComparer.Ordinal);
    private readonly double _known;
    private readonly double _unknown;

    /// <summary>Creates the part.</summary>
    /// <param name="names">Names with their readings.</param>
    /// <param name="letters">Letters with how usual they are and their readings.</param>
    /// <param name="coverage">Share of people whose name is in the lexicon.</param>
    public NamePart(
        Dictionary<string, List<NameReading>> names, Dictionary<string, (double LogProbability, List<NameReading> Readings)> letters, double coverage)
    {
        _names = names;
        _letters = letters;
        _known = Math.Log(coverage);
        _unknown = Math.Log(1 - coverage);
    }

    /// <summary>Names of the lexicon.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>The readings of a name of the lexicon; empty where it has none.</summary>
    public IReadOnlyList<NameReading> ReadingsOf(string name) =>
        _names.TryGetValue(name, out var readings) || _names.TryGetValue(NameText.LooseKey(name), out readings) ? readings : [];

    /// <summary>Whether the lexicon has the name, or one that differs in variants only.</summary>
    public bool Knows(string name) => ReadingsOf(name).Count > 0;

    /// <summary>Whether the lexicon has the name with this reading.</summary>
    public bool Knows(string name, string kana) => ReadingsOf(name).Any(reading => string.Equals(reading.Kana, kana, StringComparison.Ordinal));

    /// <summary>How usual a name is.</summary>
    /// <param name="letters">Its letters, one string each.</param>
    public double Prior(IReadOnlyList<string> letters)
    {
        var (known, variant) = Find(string.Concat(letters));
        var spelled = _unknown + letters.Sum(letter => Letter(letter).LogProbability);
        return known.Count == 0 ? spelled : Math.Max(spelled, _known + variant + LogSum(known.Select(reading => reading.LogProbability)));
    }

    /// <summary>How usual a name is with a reading.</summary>
    /// <param name="letters">Its letters, one string each.</param>
    /// <param name="kana">The reading in katakana.</param>
    public double Prior(IReadOnlyList<string> letters, string kana)
    {
        if (KanaSizes.Small.Contains(kana[0], StringComparison.Ordinal))
        {
            return Unpronounceable;
        }

        var best = _unknown + letters.Sum(letter => Letter(letter).LogProbability) + Spelled(letters, kana);
        var (known, variant) = Find(string.Concat(letters));
        foreach (var reading in known)
        {
            if (string.Equals(reading.Kana, kana, StringComparison.Ordinal))
            {
                best = Math.Max(best, _known + variant + reading.LogProbability);
            }
        }

        return best;
    }

    /// <summary>How usual a letter is, and how it is read.</summary>
    public (double LogProbability, IReadOnlyList<NameReading> Readings) Letter(string letter)
    {
        return _letters.TryGetValue(letter, out var known) ? known : _others.GetOrAdd(letter, Other);
    }

    private (double LogProbability, IReadOnlyList<NameReading> Readings) Other(string letter)
    {
        var common = NameText.LooseKey(letter);
        if (!string.Equals(common, letter, StringComparison.Ordinal) && _letters.TryGetValue(common, out var known))
        {
            return (known.LogProbability + Variant, known.Readings);
        }

        // Signs and digits (a seal's ㊞ read as one) are in nobody's name.
        if (!letter.EnumerateRunes().All(Rune.IsLetter))
        {
            return (NoLetter, []);
        }

        return IsKana(letter) ? (UnknownLetter / 2, [new NameReading(KanaText.StrictKey(letter), 0)]) : (UnknownLetter, []);
    }

    /// <summary>How well the letters explain a reading: the best way to share it among them.</summary>
    private double Spelled(IReadOnlyList<string> letters, string kana)
    {
        var best = new double[kana.Length + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            var next = new double[kana.Length + 1];
            Array.Fill(next, double.NegativeInfinity);
            var readings = Letter(i > 0 && string.Equals(letters[i], "々", StringComparison.Ordinal) ? letters[i - 1] : letters[i]).Readings;
            for (var at = 0; at < kana.Length; at++)
            {
                // No letter's reading begins with a small kana.
                if (double.IsNegativeInfinity(best[at]) || KanaSizes.Small.Contains(kana[at], StringComparison.Ordinal))
                {
                    continue;
                }

                for (var length = 1; length <= LongestSegment && at + length <= kana.Length; length++)
                {
                    next[at + length] = Math.Max(next[at + length], best[at] + UnknownReading);
                }

                foreach (var reading in readings)
                {
                    if (string.CompareOrdinal(kana, at, reading.Kana, 0, reading.Kana.Length) == 0)
                    {
                        next[at + reading.Kana.Length] = Math.Max(next[at + reading.Kana.Length], best[at] + Math.Max(reading.LogProbability, UnknownReading));
                    }
                }
            }

            best = next;
        }

        return Math.Max(best[kana.Length], 3 * UnknownReading);
    }

    private (List<NameReading> Readings, double Variant) Find(string name)
    {
        if (_names.TryGetValue(name, out var readings))
        {
            return (readings, 0);
        }

        return _names.TryGetValue(NameText.LooseKey(name), out readings) ? (readings, Variant) : ([], 0);
    }

    private static bool IsKana(string letter) => letter.Length == 1 && letter[0] is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヶ') or 'ー';

    private static double LogSum(IEnumerable<double> logs)
    {
        var all = logs.ToList();
        var most = all.Max();
        return most + Math.Log(all.Sum(log => Math.Exp(log - most)));
    }
}
