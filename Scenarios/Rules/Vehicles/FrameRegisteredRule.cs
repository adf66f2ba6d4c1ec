using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>KJ-005. A change of a registered vehicle (変更) concerns its own plate.</summary>
internal sealed class FrameRegisteredRule : VehicleRule
{
    private static readonly string[] Plates = ["plate.no", "plate.old"];

    public override RuleInfo Info { get; } = new(
        "KJ-005", Severity.Error, "車台番号が登録済み", "車台番号が、台帳で使われている標識に登録されている（変更の申告で、その標識番号が書かれているときを除く）", "市の標識交付事務", ["vehicle.frame"], []);

    protected override IEnumerable<Finding> Check(VehicleFacts vehicle)
    {
        if (vehicle.Frame is { } frame && vehicle.Taxes.VehiclesWithFrame(frame).FirstOrDefault(row => row.IsActive && !IsOwnPlate(vehicle, row.PlateNumber)) is { } other)
        {
            yield return Error(
                $"この車台番号は、標識 {other.PlateNumber} に登録されています。", "車台番号の読み誤りを確かめてください。前の所有者の廃車の申告が済んでいないか、名義変更かもしれません。", "vehicle.frame");
        }
    }

    private static bool IsOwnPlate(VehicleFacts vehicle, string plate) =>
        Plates.Any(key => vehicle.Text(key) is { } written && string.Equals(VehicleText.Key(written), VehicleText.Key(plate), StringComparison.Ordinal));
}
