namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>KJ-004: 新基準原付 (from April 2025): over 50 and up to 125 cc with at most 4.0 kW is first class, and only so.</summary>
internal sealed class NewStandardRule : VehicleRule
{
    public override RuleInfo Info { get; } = new(
        "KJ-004", Severity.Error, "新基準原付の最高出力", "50cc を超え 125cc 以下の第一種なのに、最高出力が書かれておらず確認書もない、または最高出力が 4.0kW を超える",
        "道路運送車両法施行規則 1条（令和7年4月1日から）、総務省通知", ["kind", "vehicle.displacement", "vehicle.max_kw", "attach"], []);

    protected override IEnumerable<Finding> Check(VehicleFacts vehicle)
    {
        if (vehicle is not { Kind: MopedKinds.First, Table: { } table, Engine.Cc: { } cc } || cc <= table.Value("first.cc") || cc > table.Value("new.cc"))
        {
            yield break;
        }

        if (vehicle.Measure("vehicle.max_kw") is { } power)
        {
            if (power > table.Value("new.kw"))
            {
                yield return Error($"最高出力（{power}kW）が新基準原付の上限を超えています。", "第二種に当たります。種別か最高出力を確かめてください。", "kind", "vehicle.max_kw");
            }
        }
        else if (!vehicle.Has("attach", VehicleAttachments.PowerCertificate))
        {
            yield return Error(
                "50ccを超える第一種（新基準原付）ですが、最高出力が書かれておらず、最高出力の確認書もありません。", "型式認定番号か最高出力確認書で、4.0kW以下であることを確かめてください。", "vehicle.max_kw", "kind", "attach");
        }
    }
}
