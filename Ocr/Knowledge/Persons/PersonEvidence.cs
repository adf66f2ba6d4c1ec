using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge.Persons;

/// <summary>Weighs what is written about a person against a resident, field by field, with the misreadings that happen.</summary>
internal sealed class PersonEvidence(ReadingSet readings, Subject subject, ILedger ledger)
{
    /// <summary>Nobody in particular: one of a large town, so that what convinces does so everywhere.</summary>
    private const double Anybody = -10;

    /// <summary>A member of the household of the person whom the application is about.</summary>
    private const double OfHousehold = -2;

    private const double NumberEqual = 13;

    private const double BirthEqual = 8;

    /// <summary>What a rare name tells; the ink takes off from that.</summary>
    private const double NameEqual = 8;

    private const double Telephone = 6;

    private const double AddressEqual = 4;

    private const double PostalEqual = 2;

    private readonly Ink? _name = InkOf(readings, subject[SubjectRole.Name]);
    private readonly Ink? _kana = InkOf(readings, subject[SubjectRole.Kana]);

    /// <summary>Weighs a resident.</summary>
    /// <param name="person">The resident.</param>
    /// <param name="head">The person whom the application is about, if this is another one and that one was found.</param>
    public PersonMatch Of(Person person, Person? head)
    {
        var evidence = new Dictionary<SubjectRole, double>();
        void Add(SubjectRole role, double? value)
        {
            if (value is { } log)
            {
                evidence[role] = log;
            }
        }

        Add(SubjectRole.MyNumber, Number(SubjectRole.MyNumber, person.MyNumber));
        Add(SubjectRole.InsuredNumber, Number(SubjectRole.InsuredNumber, ledger.InsuredNumberOf(person.AtenaNo)));
        Add(SubjectRole.AtenaNumber, Number(SubjectRole.AtenaNumber, person.AtenaNo));
        Add(SubjectRole.Birth, Birth(person.BirthDate));
        Add(SubjectRole.Kana, Text(_kana, NameEqual, person.Kana, person.AliasKana));
        Add(SubjectRole.Name, Text(_name, NameEqual, person.Name, person.AliasName));
        Add(SubjectRole.Telephone, Tel(person, SubjectRole.Telephone));
        Add(SubjectRole.OtherTelephone, Tel(person, SubjectRole.OtherTelephone));
        Add(SubjectRole.Postal, readings.Text(subject[SubjectRole.Postal]) is { } postal && string.Equals(postal, person.PostalCode, StringComparison.Ordinal) ? PostalEqual : null);
        Add(SubjectRole.Address, Address(person, SubjectRole.Address));
        Add(SubjectRole.OtherAddress, Address(person, SubjectRole.OtherAddress));
        Add(SubjectRole.Sex, readings.Code(subject[SubjectRole.Sex]) is { } sex ? string.Equals(sex, person.Sex, StringComparison.Ordinal) ? 0.7 : -3 : null);
        if (evidence.TryGetValue(SubjectRole.Name, out var name) && evidence.TryGetValue(SubjectRole.Kana, out var kana) && name > 0 && kana > 0)
        {
            // Who has the name has its reading: together they tell little more than one alone.
            evidence[SubjectRole.Name] = 0.4 * name;
        }

        var family = head is not null && string.Equals(head.HouseholdNo, person.HouseholdNo, StringComparison.Ordinal);
        return new PersonMatch(person, family ? OfHousehold : Anybody, evidence);
    }

    private static Ink? InkOf(ReadingSet readings, string? key) => key is null ? null : Ink.Of(readings, key);

    private double? Number(SubjectRole role, string? known)
    {
        if (readings.Text(subject[role]) is not { } written || known is null)
        {
            return null;
        }

        if (string.Equals(written, known, StringComparison.Ordinal))
        {
            return NumberEqual;
        }

        if (readings.Others(subject[role]).Contains(known, StringComparer.Ordinal))
        {
            return NumberEqual - 4;
        }

        var differing = written.Length == known.Length ? written.Zip(known).Count(pair => pair.First != pair.Second) : known.Length;
        return differing switch { 1 => NumberEqual - 6, 2 => NumberEqual - 10, _ => -3 };
    }

    private double? Birth(DateOnly known)
    {
        if (readings.Date(subject[SubjectRole.Birth]) is not { } written)
        {
            return null;
        }

        if (written == known)
        {
            return BirthEqual;
        }

        if (readings.Others(subject[SubjectRole.Birth]).Contains(FieldValue.OfDate(known).Text, StringComparer.Ordinal))
        {
            return BirthEqual - 3;
        }

        var same = (written.Year == known.Year ? 1 : 0) + (written.Month == known.Month ? 1 : 0) + (written.Day == known.Day ? 1 : 0);
        return same == 2 ? 1 : -4;
    }

    private static double? Text(Ink? ink, double equal, string known, string? alias) => ink is null
        ? null
        : Math.Max(equal + Math.Max(ink.Lead(known), alias is null ? double.NegativeInfinity : ink.Lead(alias)), -4);

    private double? Tel(Person person, SubjectRole role)
    {
        if (readings.Text(subject[role]) is not { } written)
        {
            return null;
        }

        return person.Telephones.Contains(written, StringComparer.Ordinal) ? Telephone
            : person.Telephones.Any(known => readings.Others(subject[role]).Contains(known, StringComparer.Ordinal)) ? Telephone - 2
            : null;
    }

    private double? Address(Person person, SubjectRole role) =>
        readings.Text(subject[role]) is { } written
        && AddressText.Compare(AddressText.Split(written), AddressText.Split(person.Address, person.Building)) is not AddressMatch.Different
            ? AddressEqual
            : null;
}
