using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>Fields that mostly hold one of few words: 続柄, 診療科, 職業, 疾病, 保険者. The lists are open: another word stays as it is read.</summary>
internal static class WordKnowledge
{
    /// <summary>The ink may speak against a word by so much for each of its letters and still be a bad reading of it.</summary>
    private const double BadlyReadLetter = -3;

    /// <summary>By so much the next word must be worse.</summary>
    private const double Margin = 2;

    /// <summary>Log-odds that a word of the list is written, where the ink likes it as well as any other text.</summary>
    private const double Listed = 4;

    private const double Ceiling = 0.97;

    public static void Apply(ReadingSet readings, ILedger? ledger)
    {
        foreach (var field in readings.Procedure.Fields.Where(field => field.Type is FieldType.Text))
        {
            var end = field.Key[(field.Key.LastIndexOf('.') + 1)..];
            if (WordLists.Of(end, ledger) is { Count: > 0 } words)
            {
                Read(readings, field.Key, words);
            }
        }
    }

    private static void Read(ReadingSet readings, string key, IReadOnlyList<string> words)
    {
        if (readings.Text(key) is not { } written || Ink.Of(readings, key) is not { } ink)
        {
            return;
        }

        var ranked = words.Select(word => (Word: word, Lead: ink.Lead(word))).OrderByDescending(item => item.Lead).Take(2).ToList();
        var (best, lead) = ranked[0];
        readings.Note(key, "list.lead", lead);
        if (NameText.StrictlyEqual(best, written))
        {
            // A wrong reading seldom makes another word of so short a list.
            readings.Agree(key, 0.2, ReadingFlags.Lexicon);
        }
        else if (lead >= BadlyReadLetter * LatticeText.Characters(best).Count && (ranked.Count == 1 || lead - ranked[1].Lead >= Margin))
        {
            readings.Respell(key, FieldValue.OfText(best), Math.Min(Ceiling, 1 / (1 + Math.Exp(-(Listed + lead)))), ReadingFlags.Lexicon);
        }
    }
}
