namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>A rule of the declarations of mopeds.</summary>
internal abstract class VehicleRule : CaseRule
{
    /// <inheritdoc/>
    public override FactsKind Facts => FactsKind.Vehicle;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts) => facts is VehicleFacts vehicle ? Check(vehicle) : throw Needs(typeof(VehicleFacts));

    /// <summary>What the rule finds on a declaration.</summary>
    protected abstract IEnumerable<Finding> Check(VehicleFacts vehicle);
}
