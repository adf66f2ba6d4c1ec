using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>KJ-007. Silent where the town exports no list of light vehicles.</summary>
internal sealed class PlateRule : VehicleRule
{
    public override RuleInfo Info { get; } = new(
        "KJ-007", Severity.Error, "廃車する標識", "標識番号が台帳にない、または使われていない。所有者か車台番号が台帳と異なるときは W", "市の標識交付事務", ["plate.no", "owner.name", "vehicle.frame"], []);

    protected override IEnumerable<Finding> Check(VehicleFacts vehicle)
    {
        if (!vehicle.Taxes.HasVehicles || vehicle.Text("plate.no") is null)
        {
            yield break;
        }

        if (vehicle.OfPlate.FirstOrDefault(row => row.IsActive) is not { } registered)
        {
            yield return vehicle.OfPlate is [var ended, ..]
                ? Error($"標識 {ended.PlateNumber} は台帳で「{ended.Status}」です。", "二重の届出でないか、標識番号の読み誤りでないかを確かめてください。", "plate.no")
                : Error("標識番号が台帳にありません。", "原本の標識番号と照らし合わせてください。ほかの市町村の標識かもしれません。", "plate.no");
            yield break;
        }

        if (!IsOwner(vehicle, registered))
        {
            yield return Warning($"標識 {registered.PlateNumber} の所有者が、届出の所有者と異なります。", "標識番号の読み誤りでなければ、譲渡や相続の届出を確かめてください。", "owner.name", "plate.no");
        }

        if (vehicle.Frame is { } frame && !string.Equals(VehicleText.Key(frame), VehicleText.Key(registered.FrameNumber), StringComparison.Ordinal))
        {
            yield return Warning($"車台番号が、標識 {registered.PlateNumber} の登録と異なります。", "原本の車台番号と1文字ずつ照らし合わせてください。", "vehicle.frame", "plate.no");
        }
    }

    /// <summary>By 宛名番号 where both have one, else by name; unknown owners agree with nobody and contradict nobody.</summary>
    private static bool IsOwner(VehicleFacts vehicle, LightVehicle registered) =>
        vehicle.Owner?.Found.Resident is { } resident && registered.OwnerAtenaNo is { } number
            ? string.Equals(resident.AtenaNo, number, StringComparison.Ordinal)
            : vehicle.Text("owner.name") is not { } written || registered.OwnerName is not { } known || NameText.LooselyEqual(written, known);
}
