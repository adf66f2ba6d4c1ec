namespace Rpa.Scenarios.Ledgers;

/// <summary>What the ledger knows for taxes, indexed. A list that was not exported is empty.</summary>
public sealed class TaxLedger
{
    private readonly ILookup<string, WithheldTax> _collections;
    private readonly ILookup<string, TaxRecord> _records;
    private readonly ILookup<string, DependantClaim> _dependants;

    internal TaxLedger(
        IReadOnlyList<WithheldTax>? collections,
        IReadOnlyList<TaxRecord>? records,
        IReadOnlyList<DependantClaim>? dependants)
    {
        HasCollections = collections is { Count: > 0 };
        _collections = (collections ?? []).ToLookup(row => row.AtenaNo, StringComparer.Ordinal);
        _records = (records ?? []).ToLookup(row => row.AtenaNo, StringComparer.Ordinal);
        _dependants = (dependants ?? []).ToLookup(row => row.DependantAtenaNo, StringComparer.Ordinal);
    }

    /// <summary>A ledger without any of it.</summary>
    public static TaxLedger Empty { get; } = new(null, null, null);

    /// <summary>Whether special collection was exported.</summary>
    public bool HasCollections { get; }

    /// <summary>特別徴収 of a person, all years and employers.</summary>
    public IEnumerable<WithheldTax> CollectionsOf(string atenaNo) => _collections[atenaNo];

    /// <summary>Tax data held of a person.</summary>
    public IEnumerable<TaxRecord> RecordsOf(string atenaNo) => _records[atenaNo];

    /// <summary>Who claims a person as a dependant.</summary>
    public IEnumerable<DependantClaim> ClaimsOf(string dependantAtenaNo) => _dependants[dependantAtenaNo];
}
