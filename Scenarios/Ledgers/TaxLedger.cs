using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Ledgers;

/// <summary>What the ledger knows for taxes, indexed. A list that was not exported is empty.</summary>
public sealed class TaxLedger
{
    private readonly ILookup<string, WithheldTax> _collections;
    private readonly ILookup<string, TaxRecord> _records;
    private readonly ILookup<string, DependantClaim> _dependants;
    private readonly ILookup<string, LightVehicle> _plates;
    private readonly ILookup<string, LightVehicle> _frames;

    internal TaxLedger(
        IReadOnlyList<WithheldTax>? collections,
        IReadOnlyList<TaxRecord>? records,
        IReadOnlyList<DependantClaim>? dependants,
        IReadOnlyList<LightVehicle>? vehicles)
    {
        HasCollections = collections is { Count: > 0 };
        _collections = (collections ?? []).ToLookup(row => row.AtenaNo, StringComparer.Ordinal);
        _records = (records ?? []).ToLookup(row => row.AtenaNo, StringComparer.Ordinal);
        _dependants = (dependants ?? []).ToLookup(row => row.DependantAtenaNo, StringComparer.Ordinal);
        Collections = collections ?? [];
        Vehicles = vehicles ?? [];
        HasVehicles = vehicles is { Count: > 0 };
        _plates = (vehicles ?? []).ToLookup(row => VehicleText.Key(row.PlateNumber), StringComparer.Ordinal);
        _frames = (vehicles ?? []).ToLookup(row => VehicleText.Key(row.FrameNumber), StringComparer.Ordinal);
    }

    /// <summary>A ledger without any of it.</summary>
    public static TaxLedger Empty { get; } = new(null, null, null, null);

    /// <summary>Whether special collection was exported.</summary>
    public bool HasCollections { get; }

    internal IReadOnlyList<WithheldTax> Collections { get; }

    internal IReadOnlyList<LightVehicle> Vehicles { get; }

    /// <summary>Whether the list of light vehicles (軽自台帳) was exported.</summary>
    public bool HasVehicles { get; }

    /// <summary>特別徴収 of a person, all years and employers.</summary>
    public IEnumerable<WithheldTax> CollectionsOf(string atenaNo) => _collections[atenaNo];

    /// <summary>Tax data held of a person.</summary>
    public IEnumerable<TaxRecord> RecordsOf(string atenaNo) => _records[atenaNo];

    /// <summary>Who claims a person as a dependant.</summary>
    public IEnumerable<DependantClaim> ClaimsOf(string dependantAtenaNo) => _dependants[dependantAtenaNo];

    /// <summary>Light vehicles with this 標識番号, however it is written; disposed ones included.</summary>
    public IEnumerable<LightVehicle> VehiclesOf(string plateNumber) => _plates[VehicleText.Key(plateNumber)];

    /// <summary>Light vehicles with this 車台番号, however it is written; disposed ones included.</summary>
    public IEnumerable<LightVehicle> VehiclesWithFrame(string frameNumber) => _frames[VehicleText.Key(frameNumber)];
}
