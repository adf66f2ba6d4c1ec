using Rpa.Scenarios.Rules.Common;
using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>The rules of mopeds that are code. Simple ones stand in the procedures' YAML.</summary>
internal static class VehicleRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new RequiredFieldsRule("KJ-001", "地方税法 463条の19、地方税法施行規則 第33号の5様式・第34号様式"),
        new VehicleClassRule(),
        new EngineUnitRule(),
        new NewStandardRule(),
        new FrameRegisteredRule(),
        new PlateRule(),
        new OwnerAwayRule(),
        new ResidentRule("RESIDENT", "届出の本人", "住民基本台帳法、市の受付事務"),
        new DuplicateRule(),
    ];
}
