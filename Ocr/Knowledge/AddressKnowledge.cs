using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>Addresses and postcodes by the postcode master: the town is one of the list, and the one that the postcode stands for.</summary>
internal static class AddressKnowledge
{
    private const int MostTowns = 6;

    /// <summary>The ink may speak against a town by so much and still be a bad reading of it …</summary>
    private const double BadlyRead = -6;

    /// <summary>… and by so much where it is that of the postcode written.</summary>
    private const double BadlyReadOfPostcode = -12;

    /// <summary>What the postcode's own town has ahead of others.</summary>
    private const double OfPostcode = 6;

    /// <summary>By so much the next town must be worse.</summary>
    private const double Margin = 2;

    public static void Apply(ReadingSet readings, ILedger ledger)
    {
        if (ledger.PostalTowns.Count == 0)
        {
            return;
        }

        var towns = TownTree.Of(ledger);
        foreach (var field in readings.Procedure.Fields.Where(field => field.Type is FieldType.Address))
        {
            var postal = readings.Procedure.Subjects.FirstOrDefault(subject => string.Equals(subject[SubjectRole.Address], field.Key, StringComparison.Ordinal))?[SubjectRole.Postal];
            Town(readings, field.Key, towns, PostalTowns(readings, postal, ledger));
            Postcode(readings, postal, field.Key, ledger);
        }
    }

    private static IReadOnlyList<PostalTown> PostalTowns(ReadingSet readings, string? key, ILedger ledger) =>
        readings.Text(key) is { } code ? ledger.FindPostal(code) : [];

    /// <summary>Reads the beginning of an address with the list of towns, and leaves the rest as the ink has it.</summary>
    private static void Town(ReadingSet readings, string key, WordTrie towns, IReadOnlyList<PostalTown> ofPostcode)
    {
        if (readings.Text(key) is not { } written || AddressText.IsDitto(written) || readings.Lattice(key) is not { Edges.Count: > 0 } lattice)
        {
            return;
        }

        var expected = ofPostcode.SelectMany(TownTree.Spellings).ToHashSet(StringComparer.Ordinal);
        var ranked = LatticeWords.Beginning(lattice, towns, MostTowns)
            .Select(match => (Match: match, Score: match.Score + (expected.Contains(match.Word) ? OfPostcode : 0)))
            .OrderByDescending(item => item.Score)
            .ToList();
        if (ranked.Count == 0)
        {
            return;
        }

        var best = ranked[0];
        var lead = best.Match.Score - lattice.Best.Score;
        var rival = ranked.Find(item => !AddressText.Split(item.Match.Word).Area.EndsWith(AddressText.Split(best.Match.Word).Area, StringComparison.Ordinal)
            && !AddressText.Split(best.Match.Word).Area.EndsWith(AddressText.Split(item.Match.Word).Area, StringComparison.Ordinal));
        if (lead < (expected.Contains(best.Match.Word) ? BadlyReadOfPostcode : BadlyRead) || (rival.Match is not null && best.Score - rival.Score < Margin))
        {
            return;
        }

        readings.Note(key, "town.lead", lead);
        if (NameText.LooseKey(written).StartsWith(NameText.LooseKey(best.Match.Word), StringComparison.Ordinal))
        {
            readings.Agree(key, 0.8, ReadingFlags.Lexicon);
        }
        else if (Rest(written, best.Match) is { } rest)
        {
            readings.Respell(key, FieldValue.OfText(best.Match.Word + rest), Math.Min(readings[key]!.Confidence, 0.8), ReadingFlags.Lexicon);
        }
    }

    /// <summary>
    /// What follows the town: as the recognizer read it if its reading can be cut there (it knows numbers and buildings), else as the ink has it.
    /// </summary>
    private static string? Rest(string written, WordMatch match)
    {
        var digits = written.TakeWhile(c => !(char.IsAsciiDigit(c) || c is (>= '０' and <= '９'))).Count();
        return digits > 0 && digits < written.Length ? written[digits..] : match.Rest;
    }

    private static void Postcode(ReadingSet readings, string? postal, string key, ILedger ledger)
    {
        if (postal is null || readings.Text(postal) is not { } code || readings.Text(key) is not { } written)
        {
            return;
        }

        var area = AddressText.Split(written).Area;
        bool Fits(string number) => ledger.FindPostal(number).Any(town => area.Contains(AddressText.Split(town.Town).Area, StringComparison.Ordinal));
        if (Fits(code))
        {
            readings.Agree(postal, 0.05, ReadingFlags.Lexicon);
            readings.Agree(key, 0.6, ReadingFlags.Lexicon);
        }
        else if (readings.Others(postal).FirstOrDefault(Fits) is { } other)
        {
            // The ink allows the town's postcode too: the digits were misread, more likely than that the town is another.
            readings.Respell(postal, FieldValue.OfText(other), 0.85, ReadingFlags.Lexicon);
        }
        else if (ledger.FindPostal(code).Count > 0)
        {
            readings.Contradict(postal, ReadingFlags.FieldsDiffer);
        }
    }
}
