using System.Runtime.CompilerServices;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Ledgers;

namespace Rpa.Ocr.Knowledge;

/// <summary>The towns of a ledger's postcode master as people begin an address: with prefecture, from the municipality, or the town alone.</summary>
internal static class TownTree
{
    private static readonly ConditionalWeakTable<ILedger, WordTrie> Trees = [];

    /// <summary>The tree of a ledger; made once for each snapshot.</summary>
    public static WordTrie Of(ILedger ledger) => Trees.GetValue(ledger, static known => new WordTrie(known.PostalTowns.SelectMany(Spellings)));

    /// <summary>How an address of the town may begin.</summary>
    public static IEnumerable<string> Spellings(PostalTown town)
    {
        yield return town.Prefecture + town.City + town.Town;
        yield return town.City + town.Town;
        if (town.Town.Length > 1)
        {
            yield return town.Town;
        }
    }
}
