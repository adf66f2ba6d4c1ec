using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>A handwriting network seen through the script of a field.</summary>
internal sealed class NetworkClassifier : IGlyphClassifier
{
    /// <summary>So many labels of a glyph are looked at; ever more are never right.</summary>
    private const int Looked = 40;

    /// <summary>How much of the belief in digits is shared out as the network of digits says.</summary>
    private const double DigitsVote = 0.85;

    /// <summary>What the network of digits is believed of any glyph that could be one, whatever the other network says: neighbours then decide.</summary>
    private const double DigitsShare = 0.25;

    /// <summary>No digit is wider than this, in its own heights.</summary>
    private const double WidestDigit = 1.15;

    private readonly GlyphNetwork _network;
    private readonly GlyphNetwork? _digits;
    private readonly GlyphMask _mask;
    private readonly Dictionary<string, (string Character, double Weight)> _spellings;

    /// <summary>Creates a view.</summary>
    /// <param name="network">The network.</param>
    /// <param name="script">The script of the field.</param>
    /// <param name="digits">The network of digits: knows them far better than one that knows thousands of characters; null where there are none.</param>
    public NetworkClassifier(GlyphNetwork network, FieldScript script, GlyphNetwork? digits = null)
    {
        _network = network;
        _digits = digits;
        _spellings = network.Labels
            .Distinct(StringComparer.Ordinal)
            .Where(label => script.Usual(label) is not null)
            .ToDictionary(label => label, label => (script.Spell(label), Math.Exp(script.Usual(label)!.Value)), StringComparer.Ordinal);
        _mask = network.MaskOf(_spellings.Keys);
    }

    public IReadOnlyList<GlyphOpinion> Classify(IReadOnlyList<GrayImage> glyphs)
    {
        var opinions = _network.Classify(glyphs, _mask, Looked).Select(Opinion).ToArray();
        if (_digits is not null)
        {
            var doubtful = Enumerable.Range(0, opinions.Length).Where(index => glyphs[index].Width <= WidestDigit * glyphs[index].Height).ToList();
            var digits = doubtful.Count == 0 ? [] : _digits.Classify(doubtful.ConvertAll(index => glyphs[index]));
            for (var i = 0; i < digits.Count; i++)
            {
                opinions[doubtful[i]] = Share(opinions[doubtful[i]], digits[i]);
            }
        }

        return opinions;
    }

    private static double DigitsIn(GlyphOpinion opinion) => opinion.Choices.Where(IsDigit).Sum(choice => choice.Probability);

    private static bool IsDigit((string Character, double Probability) choice) => choice.Character.Length == 1 && char.IsAsciiDigit(choice.Character[0]);

    /// <summary>Shares out the belief in digits anew, and adds a little.</summary>
    private static GlyphOpinion Share(GlyphOpinion opinion, GlyphReading digits)
    {
        var mass = DigitsIn(opinion);
        var shares = opinion.Choices.Where(IsDigit).ToDictionary(choice => choice.Character, choice => choice.Probability * (1 - DigitsVote), StringComparer.Ordinal);
        foreach (var choice in digits.Choices)
        {
            shares[choice.Text] = shares.GetValueOrDefault(choice.Text) + (((mass * DigitsVote) + DigitsShare) * choice.Probability);
        }

        return opinion with
        {
            Choices = [.. opinion.Choices
                .Where(choice => !IsDigit(choice))
                .Concat(shares.Select(pair => (pair.Key, pair.Value)))
                .Select(choice => (choice.Item1, choice.Item2 / (1 + DigitsShare)))
                .OrderByDescending(choice => choice.Item2)],
        };
    }

    private GlyphOpinion Opinion(GlyphReading reading)
    {
        var weights = new Dictionary<string, double>(reading.Choices.Count, StringComparer.Ordinal);
        var total = 0.0;
        foreach (var choice in reading.Choices)
        {
            var (character, weight) = _spellings[choice.Text];
            var share = choice.Probability * weight;
            weights[character] = weights.GetValueOrDefault(character) + share;
            total += share;
        }

        return new GlyphOpinion(
            [.. weights.Select(pair => (pair.Key, pair.Value / total)).OrderByDescending(choice => choice.Item2)], reading.Outside);
    }
}
