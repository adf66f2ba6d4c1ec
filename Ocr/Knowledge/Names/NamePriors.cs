using Rpa.Ocr.Recognition.Lattices;

namespace Rpa.Ocr.Knowledge.Names;

/// <summary>How usual whole names are: the best way to part them into family and given name. Remembers what it worked out; for one field at a time.</summary>
internal sealed class NamePriors(NameLexicon lexicon)
{
    /// <summary>Family names have at most so many letters; longer ones are not parted there.</summary>
    private const int LongestFamily = 5;

    private readonly Dictionary<(string, string?), NamePrior> _priors = [];
    private readonly Dictionary<(bool, string, string?), double> _parts = [];

    /// <summary>The prior of a name.</summary>
    /// <param name="name">Letters without spaces.</param>
    /// <param name="kana">Its reading without spaces, or null.</param>
    public NamePrior Of(string name, string? kana)
    {
        if (!_priors.TryGetValue((name, kana), out var prior))
        {
            _priors[(name, kana)] = prior = Find(name, kana);
        }

        return prior;
    }

    private NamePrior Find(string name, string? kana)
    {
        var letters = LatticeText.Characters(name);
        // A single letter or a reading of one: no name that can be parted.
        var best = new NamePrior(letters.Count * NamePart.UnknownLetter, 0, 0, 0);
        for (var family = 1; family < letters.Count && family <= LongestFamily; family++)
        {
            var first = letters.Take(family).ToList();
            var second = letters.Skip(family).ToList();
            var length = first.Sum(letter => letter.Length);
            foreach (var (at, one, two) in Shares(kana))
            {
                var log = Part(true, first, one) + Part(false, second, two);
                if (log > best.LogProbability)
                {
                    best = new NamePrior(log, length, at, 0);
                }
            }
        }

        return best with { Known = Known(name, kana, best) };
    }

    private double Known(string name, string? kana, NamePrior prior)
    {
        if (prior.FamilyLetters == 0)
        {
            return 0;
        }

        var (family, given) = (name[..prior.FamilyLetters], name[prior.FamilyLetters..]);
        var known = kana is null
            ? (lexicon.Family.Knows(family), lexicon.Given.Knows(given))
            : (lexicon.Family.Knows(family, kana[..prior.FamilyKana]), lexicon.Given.Knows(given, kana[prior.FamilyKana..]));
        return ((known.Item1 ? 1 : 0) + (known.Item2 ? 1 : 0)) / 2.0;
    }

    private static IEnumerable<(int At, string? One, string? Two)> Shares(string? kana)
    {
        if (kana is null)
        {
            yield return (0, null, null);
            yield break;
        }

        for (var at = 1; at < kana.Length; at++)
        {
            yield return (at, kana[..at], kana[at..]);
        }
    }

    private double Part(bool family, List<string> letters, string? kana)
    {
        var key = (family, string.Concat(letters), kana);
        if (!_parts.TryGetValue(key, out var log))
        {
            var part = family ? lexicon.Family : lexicon.Given;
            _parts[key] = log = kana is null ? part.Prior(letters) : part.Prior(letters, kana);
        }

        return log;
    }
}
