using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>
/// Finds the persons of an application in the ledger by several independent fields, and compares field by field. A field that the
/// ledger confirms becomes surer; a number or birth date that it contradicts goes to a person.
/// </summary>
internal static class PersonEvidence
{
    /// <summary>Evidence that pins a person down: for instance number and birth, or birth, kana and household.</summary>
    private const double Enough = 4;

    /// <summary>By how much the next best person must lag behind.</summary>
    private const double Margin = 1.5;

    /// <summary>Chance that a field of a person found otherwise equals the ledger's although it was misread.</summary>
    private const double ChanceAgreement = 0.02;

    public static void Apply(ReadingSet readings, ILedger ledger)
    {
        Person? claimant = null;
        foreach (var prefix in Prefixes(readings.Procedure))
        {
            var person = Find(readings, prefix, ledger, claimant);
            if (person is not null)
            {
                Compare(readings, prefix, person);
            }

            claimant ??= person;
        }
    }

    /// <summary>Everybody on the form, the claimant first: the others are looked for in the claimant's household too.</summary>
    private static IEnumerable<string> Prefixes(ProcedureDefinition procedure) => procedure.Fields
        .Where(field => field.Type == FieldType.NameKanji && field.Key.EndsWith(".name", StringComparison.Ordinal))
        .Select(field => field.Key[..^".name".Length]);

    private static Person? Find(ReadingSet readings, string prefix, ILedger ledger, Person? claimant)
    {
        var candidates = new Dictionary<string, Person>(StringComparer.Ordinal);
        void Add(IEnumerable<Person> persons)
        {
            foreach (var person in persons)
            {
                candidates.TryAdd(person.AtenaNo, person);
            }
        }

        var birth = readings[prefix + ".birth"]?.Value?.Date;
        if (readings.Text(prefix + ".my_number") is { } number)
        {
            Add(ledger.FindByMyNumber(number));
        }

        if (birth is { } day)
        {
            Add(ledger.FindByBirth(day));
        }

        if (readings.Text(prefix + ".tel") is { } telephone)
        {
            Add(ledger.FindByTelephone(telephone));
        }

        if (claimant is not null && readings.Text(prefix + ".name") is not null)
        {
            Add(ledger.Household(claimant.HouseholdNo).Where(person => !string.Equals(person.AtenaNo, claimant.AtenaNo, StringComparison.Ordinal)));
        }

        var ranked = candidates.Values.Select(person => (Person: person, Score: Score(readings, prefix, person, claimant)))
            .OrderByDescending(item => item.Score).Take(2).ToList();
        return ranked.Count > 0 && ranked[0].Score >= Enough && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= Margin) ? ranked[0].Person : null;
    }

    private static double Score(ReadingSet readings, string prefix, Person person, Person? claimant)
    {
        var score = 0.0;
        if (readings.Text(prefix + ".my_number") is { } number && string.Equals(number, person.MyNumber, StringComparison.Ordinal))
        {
            score += 3;
        }

        if (readings[prefix + ".birth"]?.Value?.Date == person.BirthDate)
        {
            score += 2;
        }

        if (readings.Text(prefix + ".kana") is { } kana)
        {
            score += 2 * Closeness(KanaText.LooseKey(kana), KanaText.LooseKey(person.Kana));
        }

        if (readings.Text(prefix + ".name") is { } name)
        {
            score += 2 * Closeness(NameText.LooseKey(name), NameText.LooseKey(person.Name));
        }

        if (readings.Text(prefix + ".tel") is { } telephone && person.Telephones.Contains(telephone, StringComparer.Ordinal))
        {
            score += 1.5;
        }

        return claimant is not null && string.Equals(claimant.HouseholdNo, person.HouseholdNo, StringComparison.Ordinal) ? score + 1 : score;
    }

    /// <summary>0 for names that have less than half of their letters in common, up to 1 for equal ones.</summary>
    private static double Closeness(string a, string b) => Math.Max(0, (EditDistance.Similarity(a, b) - 0.5) * 2);

    private static void Compare(ReadingSet readings, string prefix, Person person)
    {
        CompareText(readings, prefix + ".kana", person.Kana, (written, known) => string.Equals(KanaText.StrictKey(written), KanaText.StrictKey(known), StringComparison.Ordinal));
        CompareText(readings, prefix + ".name", person.Name, NameText.StrictlyEqual);
        CompareText(readings, prefix + ".postal", person.PostalCode, (written, known) => string.Equals(written, known, StringComparison.Ordinal));
        CompareAddress(readings, prefix + ".address", person);
        CompareNumber(readings, prefix + ".my_number", person.MyNumber);
        CompareBirth(readings, prefix + ".birth", person.BirthDate);
        if (readings.Text(prefix + ".tel") is { } telephone && person.Telephones.Contains(telephone, StringComparer.Ordinal))
        {
            readings.Agree(prefix + ".tel", ChanceAgreement, ReadingFlags.LedgerAgrees);
        }

        if (string.Equals(prefix, "claimant", StringComparison.Ordinal) && readings.Text("bank.holder_kana") is { } holder
            && string.Equals(KanaText.StrictKey(holder), KanaText.StrictKey(person.Kana), StringComparison.Ordinal))
        {
            readings.Agree("bank.holder_kana", ChanceAgreement, ReadingFlags.LedgerAgrees);
        }
    }

    /// <summary>Names may differ on paper for good reasons (another glyph, a nickname): a difference is shown and offered, the rules judge it.</summary>
    private static void CompareText(ReadingSet readings, string key, string? known, Func<string, string, bool> equal)
    {
        if (known is null || readings.Text(key) is not { } written)
        {
            return;
        }

        if (equal(written, known))
        {
            readings.Agree(key, ChanceAgreement, ReadingFlags.LedgerAgrees);
        }
        else
        {
            // Glyph variants (髙, 﨑, 𠮷) are what engines confuse: where the ledger has one, only an eye can tell.
            readings.Contradict(key, ReadingFlags.LedgerDiffers);
            readings.Suggest(key, FieldValue.OfText(known));
        }
    }

    private static void CompareAddress(ReadingSet readings, string key, Person person)
    {
        if (readings.Text(key) is not { } written)
        {
            return;
        }

        var match = AddressText.Compare(AddressText.Split(written), AddressText.Split(person.Address, person.Building));
        if (match == AddressMatch.Same)
        {
            readings.Agree(key, ChanceAgreement, ReadingFlags.LedgerAgrees);
        }
        else
        {
            readings.Contradict(key, ReadingFlags.LedgerDiffers);
            readings.Suggest(key, FieldValue.OfText(person.Building is null ? person.Address : $"{person.Address}　{person.Building}"));
        }
    }

    private static void CompareNumber(ReadingSet readings, string key, string? known)
    {
        if (known is null || readings.Text(key) is not { } written)
        {
            return;
        }

        if (string.Equals(written, known, StringComparison.Ordinal))
        {
            readings.Agree(key, 0.001, ReadingFlags.LedgerAgrees);
        }
        else
        {
            readings.Contradict(key, ReadingFlags.LedgerDiffers);
        }
    }

    private static void CompareBirth(ReadingSet readings, string key, DateOnly known)
    {
        if (readings[key]?.Value?.Date is not { } written)
        {
            return;
        }

        if (written == known)
        {
            readings.Agree(key, ChanceAgreement, ReadingFlags.LedgerAgrees);
        }
        else
        {
            readings.Contradict(key, ReadingFlags.LedgerDiffers);
            readings.Suggest(key, FieldValue.OfDate(known));
        }
    }
}
