using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// Finds a person of the form in the ledger: by 個人番号, else by birth and kana, else by birth and name, else by name and kana
/// with another sign (household, address, telephone) so that a wrong birth is seen as such. Every look-up goes through an index.
/// </summary>
internal sealed class PersonFinder(ILedger ledger)
{
    // Enough for the namesakes of a city; the index gives exact names first.
    private const int Namesakes = 200;

    /// <summary>Who the person is.</summary>
    /// <param name="sought">Person as given on the form, not yet found.</param>
    /// <param name="household">世帯番号 of the claimant for members of the family, or null.</param>
    /// <param name="address">Address given, or null.</param>
    /// <param name="telephones">Telephone numbers given.</param>
    public ClaimPerson Find(ClaimPerson sought, string? household, AddressParts? address, IReadOnlyList<string> telephones)
    {
        var byNumber = sought.MyNumber is null ? [] : ledger.FindByMyNumber(sought.MyNumber);
        if (byNumber is [var named] && (HasName(named, sought.Name) || HasKana(named, sought.Kana)))
        {
            return sought with { Match = PersonMatch.Found, Resident = named };
        }

        var found = Narrow(Candidates(sought, household, address, telephones), sought, household, address, telephones);
        return found switch
        {
            [] when byNumber is [var holder] && (sought.Birth == holder.BirthDate || sought is { Name: null, Kana: null, Birth: null }) =>
                sought with { Match = PersonMatch.Found, Resident = holder },
            [] => sought with { Match = PersonMatch.NotFound, NumberBelongsToAnother = byNumber.Count > 0 },
            [var only] => sought with
            {
                Match = PersonMatch.Found,
                Resident = only,
                NumberBelongsToAnother = sought.MyNumber is not null && !string.Equals(only.MyNumber, sought.MyNumber, StringComparison.Ordinal),
            },
            _ => sought with { Match = PersonMatch.Several },
        };
    }

    private IReadOnlyList<Person> Candidates(ClaimPerson sought, string? household, AddressParts? address, IReadOnlyList<string> telephones)
    {
        if (sought is { Birth: { } birth, Kana: { } kana } && ledger.FindByBirthAndKana(birth, kana) is { Count: > 0 } byKana)
        {
            return byKana;
        }

        if (sought is { Birth: { } day, Name: not null })
        {
            var byName = ledger.FindByBirth(day).Where(person => HasName(person, sought.Name)).ToList();
            if (byName.Count > 0)
            {
                return byName;
            }
        }

        // The birth does not fit: the name alone is no proof, so another sign must agree.
        if (household is not null)
        {
            return [.. ledger.Household(household).Where(person => HasName(person, sought.Name) || HasKana(person, sought.Kana))];
        }

        return sought.Kana is null
            ? []
            : [.. ledger.FindByKanaPrefix(sought.Kana, Namesakes)
                .Where(person => HasKana(person, sought.Kana) && (sought.Name is null || HasName(person, sought.Name)))
                .Where(person => LivesAt(person, address) || Answers(person, telephones))];
    }

    private static IReadOnlyList<Person> Narrow(
        IReadOnlyList<Person> candidates, ClaimPerson sought, string? household, AddressParts? address, IReadOnlyList<string> telephones)
    {
        Func<Person, bool>[] signs =
        [
            person => HasName(person, sought.Name),
            person => household is not null && string.Equals(person.HouseholdNo, household, StringComparison.Ordinal),
            person => LivesAt(person, address),
            person => Answers(person, telephones),
            person => person.Status == ResidentStatus.Resident,
        ];
        foreach (var sign in signs)
        {
            if (candidates.Count <= 1)
            {
                break;
            }

            var narrowed = candidates.Where(sign).ToList();
            candidates = narrowed.Count > 0 ? narrowed : candidates;
        }

        return candidates;
    }

    private static bool HasName(Person person, string? name) =>
        NameText.LooselyEqual(person.Name, name) || NameText.LooselyEqual(person.AliasName, name);

    private static bool HasKana(Person person, string? kana) =>
        KanaText.LooselyEqual(person.Kana, kana) || KanaText.LooselyEqual(person.AliasKana, kana);

    private static bool LivesAt(Person person, AddressParts? address) =>
        address is not null && AddressText.Compare(AddressText.Split(person.Address, person.Building), address) != AddressMatch.Different;

    private static bool Answers(Person person, IReadOnlyList<string> telephones) =>
        person.Telephones.Intersect(telephones, StringComparer.Ordinal).Any();
}
