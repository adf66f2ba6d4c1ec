using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-031.</summary>
internal sealed class ApplicantRule : CareRule
{
    private const string Applicant = "applicant.name";
    private const string Self = "本人";

    public override RuleInfo Info { get; } = new(
        "KG-031", Severity.Warning, "本人以外の申請",
        "申請者が被保険者本人でなく、提出代行者も書かれていない（委任の確認）",
        "介護保険法 27条1項（本人に代わる申請）、民法 99条", [Applicant, "applicant.relation", "agent.name"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Text(Applicant) is not { } name
            || string.Equals(care.Text("applicant.relation")?.Trim(), Self, StringComparison.Ordinal)
            || NameText.LooselyEqual(name, care.Text("insured.name")) || NameText.LooselyEqual(name, care.Resident?.Name)
            || care.Application.Fields.Keys.Any(key => key.StartsWith("agent.", StringComparison.Ordinal) && care.IsFilled(key)))
        {
            yield break;
        }

        yield return Warning(
            "申請者が本人以外で、提出代行者の記入がありません。",
            "本人の意思による申請か（委任状、続柄、代理人の本人確認）を確かめてください。", Applicant, "agent.name");
    }
}
