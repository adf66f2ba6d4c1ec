using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge.Persons;

/// <summary>Finds the resident whom the fields of a person mean. Every look-up goes through an index of the ledger.</summary>
internal static class PersonSearch
{
    /// <summary>Log-odds from which a resident is taken for the person.</summary>
    public const double Enough = 4;

    /// <summary>By how much the next best resident must lag behind.</summary>
    private const double Margin = 4;

    /// <summary>So many residents whose kana begin alike are looked at.</summary>
    private const int Namesakes = 40;

    private const int KanaPrefix = 4;

    /// <summary>The resident; null where nobody fits well enough, or two do.</summary>
    /// <param name="readings">The application.</param>
    /// <param name="subject">The person on the form.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="head">The person whom the application is about, if this is another one and that one was found.</param>
    /// <param name="taken">宛名番号 of residents who are other persons of the application.</param>
    public static PersonMatch? Find(ReadingSet readings, Subject subject, ILedger ledger, Person? head, IReadOnlySet<string> taken)
    {
        var evidence = new PersonEvidence(readings, subject, ledger);
        var ranked = Candidates(readings, subject, ledger, head)
            .Where(person => !taken.Contains(person.AtenaNo))
            .DistinctBy(person => person.AtenaNo, StringComparer.Ordinal)
            .Select(person => evidence.Of(person, head))
            .OrderByDescending(match => match.Score)
            .Take(2)
            .ToList();
        return ranked.Count > 0 && ranked[0].Score >= Enough && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= Margin) ? ranked[0] : null;
    }

    private static IEnumerable<Person> Candidates(ReadingSet readings, Subject subject, ILedger ledger, Person? head)
    {
        IEnumerable<string> Written(SubjectRole role) => readings.Text(subject[role]) is { } text ? readings.Others(subject[role]).Prepend(text) : [];

        var found = Written(SubjectRole.MyNumber).SelectMany(ledger.FindByMyNumber)
            .Concat(Written(SubjectRole.InsuredNumber).Select(ledger.FindByInsuredNumber).OfType<Person>())
            .Concat(Written(SubjectRole.AtenaNumber).Select(ledger.FindByAtenaNo).OfType<Person>())
            .Concat(Written(SubjectRole.Birth).Select(text => FieldValue.OfText(text).Date).OfType<DateOnly>().SelectMany(ledger.FindByBirth))
            .Concat(Written(SubjectRole.Telephone).SelectMany(ledger.FindByTelephone))
            .Concat(Written(SubjectRole.OtherTelephone).SelectMany(ledger.FindByTelephone))
            .Concat(Written(SubjectRole.Kana).Take(6).Select(KanaText.StrictKey).Where(kana => kana.Length > 0)
                .SelectMany(kana => ledger.FindByKanaPrefix(kana[..Math.Min(KanaPrefix, kana.Length)], Namesakes)));
        return head is null ? found : found.Concat(ledger.Household(head.HouseholdNo).Where(person => !string.Equals(person.AtenaNo, head.AtenaNo, StringComparison.Ordinal)));
    }
}
