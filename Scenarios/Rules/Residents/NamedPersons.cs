using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.ChildAllowance;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Residents;

/// <summary>Finds the persons of an application in the ledger, by the fields that the procedure says describe them.</summary>
internal static class NamedPersons
{
    /// <summary>Everybody of whom more than a name may be written; those of whom nothing is written are left out.</summary>
    public static IReadOnlyList<NamedPerson> Of(CaseFacts facts)
    {
        var found = new List<NamedPerson>();
        foreach (var subject in facts.Procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Person && subject.Fields.ContainsKey(SubjectRole.Birth)))
        {
            var head = subject.Of is { } of ? found.Find(person => string.Equals(person.Subject.Name, of, StringComparison.Ordinal)) : null;
            if (Find(facts, subject, head?.Found.Resident) is { } person)
            {
                found.Add(new NamedPerson(subject, LabelOf(facts, subject), person));
            }
        }

        return found;
    }

    private static ClaimPerson? Find(CaseFacts facts, Subject subject, Person? head)
    {
        string? Text(SubjectRole role) => subject[role] is { } key ? facts.Text(key) : null;

        var birth = subject[SubjectRole.Birth] is { } day ? facts.Date(day) : null;
        var number = Text(SubjectRole.MyNumber);
        var sought = new ClaimPerson(
            subject.Name, string.Empty, Text(SubjectRole.Name), Text(SubjectRole.Kana), birth, MyNumber.IsValid(number) ? number : null, PersonMatch.NotSought, null, false);
        if (sought is { Name: null, Kana: null, Birth: null })
        {
            return null;
        }

        if (facts.Context.Ledger is not { } ledger)
        {
            return sought;
        }

        if (ByOwnNumber(ledger, Text(SubjectRole.InsuredNumber), Text(SubjectRole.AtenaNumber), sought) is { } own)
        {
            return sought with
            {
                Match = PersonMatch.Found,
                Resident = own,
                NumberBelongsToAnother = sought.MyNumber is not null && own.MyNumber is not null && !string.Equals(own.MyNumber, sought.MyNumber, StringComparison.Ordinal),
            };
        }

        var address = Text(SubjectRole.Address) ?? Text(SubjectRole.OtherAddress);
        var telephones = new[] { Text(SubjectRole.Telephone), Text(SubjectRole.OtherTelephone) }.Select(DigitText.Digits).OfType<string>().ToArray();
        return new PersonFinder(ledger).Find(
            sought, head?.HouseholdNo, address is null || AddressText.IsDitto(address) ? null : AddressText.Split(address), telephones);
    }

    /// <summary>被保険者番号 and 宛名番号 point at one resident, if something else of the person agrees.</summary>
    private static Person? ByOwnNumber(ILedger ledger, string? insured, string? atena, ClaimPerson sought)
    {
        var person = (insured is null ? null : ledger.FindByInsuredNumber(insured)) ?? (atena is null ? null : ledger.FindByAtenaNo(atena));
        return person is not null && (person.BirthDate == sought.Birth || NameText.LooselyEqual(person.Name, sought.Name)
            || KanaText.LooselyEqual(person.Kana, sought.Kana) || NameText.LooselyEqual(person.AliasName, sought.Name))
            ? person
            : null;
    }

    /// <summary>The label of the name without the word for name: 被保険者 氏名 → 被保険者.</summary>
    private static string LabelOf(CaseFacts facts, Subject subject)
    {
        var label = subject[SubjectRole.Name] is { } key ? facts.LabelOf(key) : subject.Name;
        var space = label.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? label[..space] : "本人";
    }
}
