namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-020. A town that takes no application without a doctor makes it an error.</summary>
internal sealed class DoctorRule : CareRule
{
    public const string Id = "KG-020";
    private static readonly string[] Needed = ["doctor.name", "doctor.hospital"];

    public override RuleInfo Info { get; } = new(
        Id, Severity.Warning, "主治医",
        "主治医の氏名か医療機関名が書かれていない（主治医意見書を依頼できない）。必ず求める市町村は severity: error にする",
        "介護保険法 27条3項（主治医の意見）", Needed, []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        var missing = Needed.Where(field => care.Application.Asks(field) && !care.IsFilled(field)).ToList();
        if (missing.Count > 0)
        {
            yield return Warning(
                $"{string.Join("と", missing.Select(care.LabelOf))}が書かれていません。主治医意見書を依頼できません。",
                "申請者に主治医を確かめてください。いなければ市の指定する医師の診断が要ります。", missing);
        }
    }
}
