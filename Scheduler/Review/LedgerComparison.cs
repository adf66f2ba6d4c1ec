using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Review;

/// <summary>What the ledger says of a field whose person was found, where it says something else than the case.</summary>
internal static class LedgerComparison
{
    /// <summary>The ledger's value as people read it, or null where it agrees, is silent, or the person is not known.</summary>
    /// <param name="procedure">The procedure: it says which fields describe one person.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value now.</param>
    /// <param name="derived">What the check worked out: 宛名番号 of the persons found.</param>
    /// <param name="ledger">The ledger, or null.</param>
    public static string? Differing(
        ProcedureDefinition procedure, FieldDefinition field, FieldValue? value, IReadOnlyDictionary<string, string> derived, ILedger? ledger)
    {
        if (ledger is null || Role(procedure, field.Key) is not ({ } subject, var role)
            || !derived.TryGetValue(subject.Name + ".atena_no", out var atenaNo) || ledger.FindByAtenaNo(atenaNo) is not { } person)
        {
            return null;
        }

        var written = value?.Text ?? "";
        return role switch
        {
            SubjectRole.Name => Unless(NameText.StrictlyEqual(written, person.Name) || NameText.StrictlyEqual(written, person.AliasName), person.Name),
            SubjectRole.Kana => Unless(KanaText.LooselyEqual(written, person.Kana) || KanaText.LooselyEqual(written, person.AliasKana), person.Kana),
            SubjectRole.Birth => Unless(value?.Date == person.BirthDate, WarekiDate.Format(person.BirthDate)),
            SubjectRole.Sex when value?.SingleCode is { } code => Unless(string.Equals(code, person.Sex, StringComparison.Ordinal), SexText(field, person.Sex)),
            // 支援措置: where a protected person lives is never brought onto a screen by itself.
            SubjectRole.Postal or SubjectRole.Address when ledger.Household(person.HouseholdNo).Any(member => member.UnderProtection) => null,
            SubjectRole.Postal => person.PostalCode is { } postal ? Unless(string.Equals(written, postal, StringComparison.Ordinal), PostalCode.Format(postal)) : null,
            SubjectRole.Address when written.Length > 0 => Unless(SameAddress(written, person), person.Address + (person.Building is null ? "" : "　" + person.Building)),
            SubjectRole.MyNumber when written.Length > 0 => person.MyNumber is { } number ? Unless(string.Equals(written, number, StringComparison.Ordinal), MyNumber.Mask(number)) : null,
            SubjectRole.InsuredNumber when written.Length > 0 && ledger.InsuredNumberOf(atenaNo) is { } insured => Unless(string.Equals(written, insured, StringComparison.Ordinal), insured),
            SubjectRole.AtenaNumber when written.Length > 0 => Unless(string.Equals(written, person.AtenaNo, StringComparison.Ordinal), person.AtenaNo),
            _ => null,
        };
    }

    private static (Subject Subject, SubjectRole Role)? Role(ProcedureDefinition procedure, string key)
    {
        foreach (var subject in procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Person))
        {
            foreach (var (role, field) in subject.Fields)
            {
                if (string.Equals(field, key, StringComparison.Ordinal))
                {
                    return (subject, role);
                }
            }
        }

        return null;
    }

    private static string SexText(FieldDefinition field, string code) =>
        field.Options.FirstOrDefault(option => string.Equals(option.Code, code, StringComparison.Ordinal))?.Text ?? code;

    private static bool SameAddress(string written, Person person) =>
        AddressText.Compare(AddressText.Split(written), AddressText.Split(person.Address, person.Building)) is not AddressMatch.Different;

    private static string? Unless(bool agrees, string ledger) => agrees ? null : ledger;
}
