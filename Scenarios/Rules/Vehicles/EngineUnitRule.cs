namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>KJ-003.</summary>
internal sealed class EngineUnitRule : VehicleRule
{
    public override RuleInfo Info { get; } = new(
        "KJ-003", Severity.Warning, "排気量の単位", "L の欄に cc の数（49、125 など）が書かれている", "地方税法施行規則 第33号の5様式（総排気量は L）", ["vehicle.displacement"], []);

    protected override IEnumerable<Finding> Check(VehicleFacts vehicle)
    {
        if (vehicle.Engine is { IsCcAsLitres: true } engine)
        {
            yield return Warning(
                $"総排気量（L）に {vehicle.Text("vehicle.displacement")} と書かれています。{engine.Cc}cc（{engine.Litres}L）として扱います。", $"原本を確かめ、{engine.Litres} に直してください。", "vehicle.displacement");
        }
    }
}
