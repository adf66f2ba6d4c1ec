using Rpa.Ocr.Knowledge.Names;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>Reads names from kanji and furigana together, with what is known of Japanese names. Needs no ledger.</summary>
internal static class NameKnowledge
{
    /// <summary>No name is surer than this by itself: glyph variants and rare names are what lists do not settle.</summary>
    private const double Ceiling = 0.985;

    /// <summary>Doubt that stays where a part of the name is in no list.</summary>
    private const double UnknownPart = 0.12;

    /// <summary>Share of people who write the variant where the common form is read by who does not know the variant.</summary>
    private const double VariantShare = 0.15;

    /// <summary>Letters with a variant that usual character sets lack, each followed by it.</summary>
    private static readonly List<string> Variants = ["高", "髙", "崎", "﨑", "吉", "𠮷", "徳", "德", "瀬", "瀨", "浜", "濵"];

    public static void Apply(ReadingSet readings)
    {
        foreach (var subject in readings.Procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Person or SubjectKind.Doctor))
        {
            if (subject[SubjectRole.Name] is { } name)
            {
                Read(readings, name, subject[SubjectRole.Kana]);
            }
        }
    }

    private static void Read(ReadingSet readings, string name, string? kana)
    {
        if (readings.Text(name) is not { } written || readings.Lattice(name) is not { Edges.Count: > 0 } ink || written.All(char.IsAscii))
        {
            return;
        }

        var sound = readings.Text(kana) is null || kana is null ? null : readings.Lattice(kana);
        var hypotheses = NameDecoder.Decode(ink, sound is { Edges.Count: > 0 } ? sound : null, NameLexicon.Shared);
        if (hypotheses.Count == 0)
        {
            return;
        }

        var best = hypotheses[0];
        Settle(readings, name, best.Spaced, best, Belief(hypotheses, hypothesis => hypothesis.Name, best.Name), Ceiling - UnseenVariants(ink, best.Name));
        if (kana is not null && best.SpacedKana is { } reading)
        {
            Settle(readings, kana, reading, best, Belief(hypotheses, hypothesis => hypothesis.Kana!, best.Kana!), Ceiling);
        }
    }

    /// <summary>Share of the belief that falls on the best text, whatever goes with it.</summary>
    private static double Belief(IReadOnlyList<NameHypothesis> hypotheses, Func<NameHypothesis, string> text, string best)
    {
        var weights = hypotheses.Select(hypothesis => (Same: string.Equals(text(hypothesis), best, StringComparison.Ordinal), Weight: Math.Exp(hypothesis.Score - hypotheses[0].Score))).ToList();
        return weights.Where(weight => weight.Same).Sum(weight => weight.Weight) / weights.Sum(weight => weight.Weight);
    }

    /// <summary>The doubt that is left by letters whose variant nobody who read the ink could have named.</summary>
    private static double UnseenVariants(TextLattice ink, string name) => Math.Min(
        ink.Align(name).Characters
            .Select(character => (character.Choices, Variant: Variants.IndexOf(character.Character)))
            .Count(letter => letter.Variant >= 0 && letter.Variant % 2 == 0
                && !letter.Choices.Any(choice => string.Equals(choice.Character, Variants[letter.Variant + 1], StringComparison.Ordinal))) * VariantShare,
        0.5);

    private static void Settle(ReadingSet readings, string key, string text, NameHypothesis best, double belief, double ceiling)
    {
        readings.Note(key, "name.belief", belief);
        readings.Note(key, "name.known", best.Known);
        readings.Note(key, "name.sound", best.Kana is null ? 0 : 1);
        var reading = readings[key]!;
        var same = NameText.StrictlyEqual(reading.Value!.Text, text);
        readings.Note(key, "name.changed", same ? 0 : 1);

        // Two fields of ink and a list say the same: a wrong pair that fits as well is rare. One field alone is worth less.
        var doubt = (1 - belief) + (UnknownPart * (1 - best.Known)) + (best.Kana is null ? 0.1 : 0.01);
        var confidence = Math.Clamp(1 - doubt, 0, ceiling);
        if (!same)
        {
            readings.Respell(key, FieldValue.OfText(text), confidence, ReadingFlags.Lexicon);
            return;
        }

        // The same letters: only the gap between family and given name may be better known now.
        var merged = best.Known > 0 ? text : reading.Value.Text!;
        readings.Respace(key, merged);
        if (best.Known == 1)
        {
            readings.Agree(key, 1, ReadingFlags.Lexicon);
        }

        readings.Believe(key, Math.Min(Math.Max(confidence, reading.Confidence), ceiling));
    }
}
