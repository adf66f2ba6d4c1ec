using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>Finds what an application names in the town's lists. A name that fits several of a list finds none: no number is guessed.</summary>
internal static class CareMasters
{
    private const int ShortestTail = 3;

    /// <summary>医療機関 by its name, or null.</summary>
    public static Organisation? Hospital(LedgerMasters masters, string? written) => Only(masters.Hospitals, written);

    /// <summary>介護事業所 by its 事業所番号, else by its name, or null.</summary>
    public static Organisation? Office(LedgerMasters masters, string? number, string? written) =>
        masters.CareOffices.FirstOrDefault(office => number is not null && string.Equals(office.Number, number, StringComparison.Ordinal)) ?? Only(masters.CareOffices, written);

    /// <summary>主治医 of a 医療機関 by name, or null.</summary>
    public static Doctor? Doctor(LedgerMasters masters, Organisation hospital, string? written)
    {
        var found = written is null ? [] : masters.Doctors
            .Where(doctor => string.Equals(doctor.Hospital?.Number, hospital.Number, StringComparison.Ordinal) && NameText.LooselyEqual(doctor.Name, written)).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>A name in full, or without the corporation that runs it: 医療法人社団若葉会 わかば病院 is わかば病院.</summary>
    public static bool IsSame(string known, string written)
    {
        var (full, given) = (NameText.LooseKey(known), NameText.LooseKey(written));
        return string.Equals(full, given, StringComparison.Ordinal)
            || known.Split(' ', '\u3000').Skip(1).Any(tail => NameText.LooseKey(tail) is { Length: >= ShortestTail } key && string.Equals(key, given, StringComparison.Ordinal));
    }

    private static Organisation? Only(IReadOnlyList<Organisation> list, string? written)
    {
        var found = written is null ? [] : list.Where(organisation => IsSame(organisation.Name, written)).ToList();
        return found is [var only] ? only : null;
    }
}
