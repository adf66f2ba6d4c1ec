namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-021. Without a master there is nothing to look up in.</summary>
internal sealed class HospitalRule : CareRule
{
    private const string Hospital = "doctor.hospital";

    public override RuleInfo Info { get; } = new(
        "KG-021", Severity.Warning, "医療機関",
        "医療機関名が医療機関マスタにない（医療法人名の省略、空白、字体の違いは数えない）",
        "市の主治医意見書の事務", [Hospital], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Text(Hospital) is { } written && care.Context.Ledger?.Masters.Hospitals is { Count: > 0 } hospitals
            && !hospitals.Any(hospital => CareMasters.IsSame(hospital.Name, written)))
        {
            yield return Warning(
                "医療機関が医療機関マスタにありません。",
                "名称の読み誤りがないか確かめてください。市外の医療機関なら、マスタに加えてから意見書を依頼してください。", Hospital);
        }
    }
}
