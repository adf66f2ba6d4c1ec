using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Residents;

/// <summary>Whether an address is in the town. One without prefecture and city is: so people of the town write it.</summary>
internal static class TownAddress
{
    public static bool IsOutside(ILedger ledger, string written)
    {
        var cities = ledger.PostalTowns.Select(town => town.City).Distinct(StringComparer.Ordinal).ToList();
        var resident = ledger.Persons.FirstOrDefault(person => person.Status is ResidentStatus.Resident);
        var own = resident is null ? null : cities.Find(city => resident.Address.Contains(city, StringComparison.Ordinal));
        return own is not null && !written.Contains(own, StringComparison.Ordinal)
            && (AddressText.Split(written).Prefecture is not null || cities.Exists(city => written.StartsWith(city, StringComparison.Ordinal)));
    }
}
