using Rpa.Ocr.Knowledge;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Benchmarks;

/// <summary>
/// Ledgers in which something is wrong of every resident, and plausibly so: each has the name, the address, the number or the birth of the
/// resident who is most alike. Reading with them shows whether a ledger can turn what the paper says into something else.
/// </summary>
public static class WrongLedger
{
    /// <summary>The wrong ledgers of a town, by what is wrong in them.</summary>
    /// <param name="town">The town's ledger.</param>
    public static IReadOnlyList<(string Wrong, CsvLedger Ledger)> Of(CsvLedger town)
    {
        ArgumentNullException.ThrowIfNull(town);
        var persons = town.Persons.ToList();
        return
        [
            ("names", town.WithPersons(Swapped(persons, person => NameText.StrictKey(person.Name), (person, other) => person with
            {
                Name = other.Name,
                Kana = other.Kana,
                AliasName = other.AliasName,
                AliasKana = other.AliasKana,
            }))),
            ("addresses", town.WithPersons(Swapped(persons, person => person.Address, (person, other) => person with
            {
                Address = other.Address,
                Building = other.Building,
                PostalCode = other.PostalCode,
            }))),
            ("numbers", town.WithPersons(Swapped(persons, person => person.MyNumber ?? string.Empty, (person, other) => person with { MyNumber = other.MyNumber }))),
            ("births", town.WithPersons(Swapped(persons, person => FieldValue.OfDate(person.BirthDate).Text!, (person, other) => person with { BirthDate = other.BirthDate }))),
        ];
    }

    /// <summary>Gives each resident what the most similar other one has, where it differs.</summary>
    private static List<Person> Swapped(List<Person> persons, Func<Person, string> text, Func<Person, Person, Person> change) =>
    [
        .. persons.Select(person =>
        {
            var own = text(person);
            var nearest = own.Length == 0 ? null : persons
                .Where(other => text(other).Length > 0 && !string.Equals(text(other), own, StringComparison.Ordinal))
                .MinBy(other => EditDistance.Between(text(other), own));
            return nearest is null ? person : change(person, nearest);
        }),
    ];
}
