using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge.Persons;

/// <summary>
/// Finds the persons of an application in the ledger and compares field by field. What other fields say of a person is independent
/// evidence about each one: only with it may the ledger make a reading surer or settle how a badly read one is spelled. What the ink says
/// otherwise stays as it is written and goes to a person.
/// </summary>
internal static class PersonKnowledge
{
    public static void Apply(ReadingSet readings, ILedger ledger)
    {
        var found = new Dictionary<string, PersonMatch>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var persons = readings.Procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Person && subject[SubjectRole.Name] is not null).ToList();

        // Those about whom most is written first: the others are then looked for among their family, and are not taken for the same resident.
        foreach (var subject in persons.OrderBy(subject => subject.Of is null ? 0 : 1).ThenByDescending(subject => subject.Fields.Values.Count(key => readings[key]?.Value is { IsEmpty: false })))
        {
            var head = subject.Of is { } of && found.TryGetValue(of, out var match) ? match.Person : null;

            // Somebody named in passing (世帯主, 扶養者) may be a person of the application, also the applicant.
            var passing = subject.Fields.Count(field => field.Key is not SubjectRole.Relation) == 1;
            if (PersonSearch.Find(readings, subject, ledger, head, passing ? EmptySet : taken) is not { } person)
            {
                continue;
            }

            found[subject.Name] = person;
            taken.Add(person.Person.AtenaNo);
            new PersonComparison(readings, subject, ledger, person).Apply();
        }

        foreach (var account in readings.Procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Account && subject.Of is not null))
        {
            if (found.TryGetValue(account.Of!, out var owner))
            {
                Holder(readings, account, owner);
            }
        }

        Insurance(readings, ledger, found);
    }

    private static readonly IReadOnlySet<string> EmptySet = new HashSet<string>(StringComparer.Ordinal);

    private static void Holder(ReadingSet readings, Subject account, PersonMatch owner)
    {
        if (account[SubjectRole.Kana] is { } key && owner.Score >= LedgerJudge.Identity)
        {
            LedgerJudge.Text(readings, key, HolderForms(owner.Person.Kana), owner.Score, KanaText.LooselyEqual, mayDiffer: true);
        }
    }

    /// <summary>As the person writes it, and as banks do: small letters large.</summary>
    internal static IReadOnlyList<string> HolderForms(string kana) => [kana, KanaText.LooseKey(kana)];

    internal static bool SameHolder(string written, string known) => string.Equals(KanaText.StrictKey(written), KanaText.StrictKey(known), StringComparison.Ordinal);

    private static void Insurance(ReadingSet readings, ILedger ledger, Dictionary<string, PersonMatch> found)
    {
        foreach (var subject in readings.Procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Insurance && subject.Of is not null))
        {
            if (!found.TryGetValue(subject.Of!, out var insured) || insured.Score < LedgerJudge.Identity || ledger.InsuranceOf(insured.Person.AtenaNo) is not { } insurance)
            {
                continue;
            }

            if (subject[SubjectRole.Name] is { } name)
            {
                LedgerJudge.Text(readings, name, [insurance.InsurerName], insured.Score, NameText.StrictlyEqual, mayDiffer: true);
            }

            LedgerJudge.Number(readings, subject[SubjectRole.Number], insurance.InsurerNumber, insured.Score, mayDiffer: true);
            LedgerJudge.Number(readings, subject[SubjectRole.MemberNumber], insurance.Number, insured.Score, mayDiffer: true);
            if (subject[SubjectRole.Symbol] is { } symbol && insurance.Symbol is { } known)
            {
                LedgerJudge.Text(readings, symbol, [known], insured.Score, NameText.StrictlyEqual, mayDiffer: true);
            }
        }
    }
}
