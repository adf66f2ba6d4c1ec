using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Review;

/// <summary>What the ledger says of a field whose person was found, where it says something else than the case.</summary>
internal static class LedgerComparison
{
    /// <summary>The ledger's value as people read it, or null where it agrees, is silent, or the person is not known.</summary>
    public static string? Differing(FieldDefinition field, FieldValue? value, IReadOnlyDictionary<string, string> derived, ILedger? ledger)
    {
        var dot = field.Key.LastIndexOf('.');
        if (ledger is null || dot < 0 || !derived.TryGetValue(field.Key[..dot] + ".atena_no", out var atenaNo) || ledger.FindByAtenaNo(atenaNo) is not { } person)
        {
            return null;
        }

        var written = value?.Text ?? "";
        return field.Type switch
        {
            FieldType.NameKanji => Unless(NameText.StrictlyEqual(written, person.Name), person.Name),
            FieldType.NameKana => Unless(KanaText.LooselyEqual(written, person.Kana), person.Kana),
            FieldType.Date when field.Key.EndsWith(".birth", StringComparison.Ordinal) => Unless(value?.Date == person.BirthDate, WarekiDate.Format(person.BirthDate)),
            // 支援措置: where a protected person lives is never brought onto a screen by itself.
            FieldType.Postal or FieldType.Address when person.UnderProtection => null,
            FieldType.Postal => person.PostalCode is { } postal ? Unless(string.Equals(written, postal, StringComparison.Ordinal), PostalCode.Format(postal)) : null,
            FieldType.Address when field.Key.EndsWith(".address", StringComparison.Ordinal) && written.Length > 0 =>
                Unless(SameAddress(written, person), person.Address + (person.Building is null ? "" : "　" + person.Building)),
            FieldType.MyNumber when written.Length > 0 => person.MyNumber is { } number ? Unless(string.Equals(written, number, StringComparison.Ordinal), MyNumber.Mask(number)) : null,
            _ => null,
        };
    }

    private static bool SameAddress(string written, Person person) =>
        AddressText.Compare(AddressText.Split(written), AddressText.Split(person.Address, person.Building)) is not AddressMatch.Different;

    private static string? Unless(bool agrees, string ledger) => agrees ? null : ledger;
}
