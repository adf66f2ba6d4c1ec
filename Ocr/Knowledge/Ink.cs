using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>
/// What the ink of a field of text says about a text: natural logarithms against its best reading, 0 or less. Where no lattice was kept
/// (a reading from before), the alternatives of the reading stand in for it.
/// </summary>
internal sealed class Ink
{
    /// <summary>What a letter costs that the ink does not offer, where there is no lattice.</summary>
    private const double UnknownLetter = -8;

    private readonly TextLattice? _lattice;
    private readonly List<(string Text, double Lead)> _readings;

    private Ink(TextLattice? lattice, FieldReading reading)
    {
        _lattice = lattice;
        _readings = lattice is null ? Alternatives(reading) : [];
    }

    /// <summary>The ink of a field; null where nothing is written or nothing could be made of it.</summary>
    public static Ink? Of(ReadingSet readings, string key) =>
        readings[key] is { Value.Text.Length: > 0 } reading ? new Ink(readings.Lattice(key) is { Edges.Count: > 0 } lattice ? lattice : null, reading) : null;

    /// <summary>How much worse than the best reading a text explains the ink; about 0 where it is as good.</summary>
    public double Lead(string text)
    {
        if (_lattice is not null)
        {
            return Math.Min(KanaSizes.Of(text).Max(form => _lattice.Lead(form.Text) - form.Cost), 0);
        }

        var key = NameText.StrictKey(text);
        return _readings.Max(reading => reading.Lead + (UnknownLetter * EditDistance.Between(reading.Text, key)));
    }

    /// <summary>The lead of the letter that the ink speaks against most.</summary>
    public double Worst(string text)
    {
        if (_lattice is null)
        {
            return Lead(text);
        }

        text = KanaSizes.Of(text).MaxBy(form => _lattice.Lead(form.Text) - form.Cost).Text;
        var aligned = _lattice.Align(text);
        return aligned.Characters.Count < LatticeText.Characters(text).Count
            ? TextLattice.MissingCharacter
            : aligned.Characters.Select(character => Math.Min(character.Score - character.Choices[0].Score, 0)).DefaultIfEmpty(0).Min();
    }

    /// <summary>
    /// Whether the ink was asked about a letter: a letter that no recognizer named where it should stand may be one that they do not know
    /// (髙, 﨑, 𠮷 are in few), so that its absence tells nothing.
    /// </summary>
    /// <param name="text">A text that differs from the reading in variants of letters.</param>
    public bool Knows(string text) => _lattice is null
        || _lattice.Align(text).Characters.All(character => character.Choices.Any(choice => string.Equals(choice.Character, character.Character, StringComparison.Ordinal)));

    /// <summary>The form that explains the ink best, with its lead.</summary>
    public (string Text, double Lead) Best(IEnumerable<string> forms) =>
        forms.Distinct(StringComparer.Ordinal).Select(form => (form, Lead(form))).MaxBy(form => form.Item2);

    private static List<(string Text, double Lead)> Alternatives(FieldReading reading)
    {
        var all = new List<(string Text, double Lead)> { (NameText.StrictKey(reading.Value!.Text!), 0) };
        foreach (var alternative in reading.Alternatives.Where(alternative => alternative.Value?.Text is { Length: > 0 }))
        {
            var lead = Math.Log(Math.Max(alternative.Confidence, 1e-4) / Math.Max(reading.Confidence, 1e-4));
            all.Add((NameText.StrictKey(alternative.Value!.Text!), Math.Min(lead, -0.5)));
        }

        return all;
    }
}
