namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-006. Harmless: nobody of 65 or more needs a specified disease. A town that wants to see it makes it a warning.</summary>
internal sealed class FirstInsuredDiseaseRule : CareRule
{
    private const string Disease = "no2.disease";

    public override RuleInfo Info { get; } = new(
        "KG-006", Severity.Note, "第1号被保険者の特定疾病",
        "65歳以上の人に特定疾病名が書かれている（認定には要らない）",
        "介護保険法 7条3項", [Disease, "insured.birth"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Age >= 65 && care.IsFilled(Disease))
        {
            yield return Note("65歳以上ですが、特定疾病名が書かれています。", "認定には要りません。年齢を取り違えていないかだけ見てください。", Disease, "insured.birth");
        }
    }
}
