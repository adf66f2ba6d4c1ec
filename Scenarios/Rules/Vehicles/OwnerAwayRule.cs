using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>KJ-010: the tax is owed where the vehicle is kept (主たる定置場).</summary>
internal sealed class OwnerAwayRule : VehicleRule
{
    private const string SameAsAddress = "1";

    public override RuleInfo Info { get; } = new(
        "KJ-010", Severity.Error, "定置場が市外", "所有者が市外に住んでいて、主たる定置場が所有者の住所と同じ", "地方税法 443条・445条（主たる定置場のある市町村）", ["place", "owner.address"], []);

    protected override IEnumerable<Finding> Check(VehicleFacts vehicle)
    {
        if (vehicle.Context.Ledger is { } ledger && vehicle.Is("place", SameAsAddress)
            && (vehicle.Owner?.Found.Resident is { Status: not ResidentStatus.Resident } || (vehicle.Text("owner.address") is { } written && TownAddress.IsOutside(ledger, written))))
        {
            yield return Error("所有者の住所が市外なのに、定置場が住所と同じになっています。", "市内に定置場があるなら、その所在地を確かめて直してください。なければ、住所地の市町村の申告です。", "place", "owner.address");
        }
    }
}
