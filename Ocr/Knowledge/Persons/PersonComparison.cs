using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge.Persons;

/// <summary>Compares what is written about a person with the resident found, each field by the evidence of the others.</summary>
internal sealed class PersonComparison(ReadingSet readings, Subject subject, ILedger ledger, PersonMatch match)
{
    private readonly Person _person = match.Person;

    /// <summary>Compares all fields.</summary>
    public void Apply()
    {
        Name(SubjectRole.Name, [_person.Name, .. Optional(_person.AliasName)], NameText.StrictlyEqual);
        Name(SubjectRole.Kana, [_person.Kana, .. Optional(_person.AliasKana)], PersonKnowledge.SameHolder);
        LedgerJudge.Number(readings, subject[SubjectRole.MyNumber], _person.MyNumber, match.Without(SubjectRole.MyNumber), mayDiffer: false);
        LedgerJudge.Number(readings, subject[SubjectRole.InsuredNumber], ledger.InsuredNumberOf(_person.AtenaNo), match.Without(SubjectRole.InsuredNumber), mayDiffer: false);
        LedgerJudge.Number(readings, subject[SubjectRole.AtenaNumber], _person.AtenaNo, match.Without(SubjectRole.AtenaNumber), mayDiffer: false);
        LedgerJudge.Date(readings, subject[SubjectRole.Birth], _person.BirthDate, match.Without(SubjectRole.Birth));
        Sex();

        // 支援措置: where a protected person lives must not come onto a screen from the ledger, not even as a spelling.
        if (!ledger.Household(_person.HouseholdNo).Any(member => member.UnderProtection))
        {
            LedgerJudge.Number(readings, subject[SubjectRole.Postal], _person.PostalCode, match.Without(SubjectRole.Postal), mayDiffer: false);
            Telephone(SubjectRole.Telephone);
            Telephone(SubjectRole.OtherTelephone);
            Address(SubjectRole.Address, mayDiffer: false);
            Address(SubjectRole.OtherAddress, mayDiffer: true);
            Address(SubjectRole.FormerAddress, mayDiffer: true);
        }
    }

    private static IEnumerable<string> Optional(string? text) => text is null ? [] : [text];

    private void Name(SubjectRole role, IReadOnlyList<string> forms, Func<string, string, bool> same)
    {
        if (subject[role] is { } key)
        {
            LedgerJudge.Text(readings, key, forms, match.Without(role), same, mayDiffer: false);
        }
    }

    private void Telephone(SubjectRole role)
    {
        if (subject[role] is not { } key || readings.Text(key) is not { } written)
        {
            return;
        }

        // People change their numbers more often than they tell the town: another number is no contradiction.
        if (_person.Telephones.Contains(written, StringComparer.Ordinal))
        {
            LedgerJudge.Agree(readings, key, match.Without(role));
        }
        else if (_person.Telephones.FirstOrDefault(known => readings.Others(key).Contains(known, StringComparer.Ordinal)) is { } known)
        {
            readings.Suggest(key, FieldValue.OfText(known));
        }
    }

    private void Address(SubjectRole role, bool mayDiffer)
    {
        if (subject[role] is not { } key || readings.Text(key) is not { } written || AddressText.IsDitto(written))
        {
            return;
        }

        var known = AddressText.Split(_person.Address, _person.Building);
        LedgerJudge.Text(
            readings,
            key,
            AddressForms.Of(_person.Address, _person.Building),
            match.Without(role),
            (text, _) => AddressText.Compare(AddressText.Split(text), known) is AddressMatch.Same,
            mayDiffer);
    }

    private void Sex()
    {
        if (subject[SubjectRole.Sex] is not { } key || readings.Code(key) is not { } written)
        {
            return;
        }

        if (string.Equals(written, _person.Sex, StringComparison.Ordinal))
        {
            LedgerJudge.Agree(readings, key, match.Without(SubjectRole.Sex));
        }
        else if (match.Without(SubjectRole.Sex) >= LedgerJudge.Identity)
        {
            readings.Contradict(key, ReadingFlags.LedgerDiffers);
        }
    }
}
