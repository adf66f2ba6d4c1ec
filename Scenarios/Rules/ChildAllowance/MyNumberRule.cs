using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-002.</summary>
internal sealed class MyNumberRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-002", Severity.Error, "個人番号の検査数字",
        "個人番号が12桁でない、または検査数字が合わない（請求者・配偶者・児童）",
        "番号法施行令 8条、平成26年総務省令85号 5条", ["claimant.my_number", "spouse.my_number", "child.*.my_number"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        foreach (var field in claim.Procedure.Fields.Where(field => field.Type == FieldType.MyNumber))
        {
            if (claim.Text(field.Key) is { } number && MyNumber.Parse(number) is { IsValid: false } wrong)
            {
                yield return Error(
                    $"{field.Label}: {wrong.Error}",
                    "原本の数字と1桁ずつ照らし合わせてください。書き誤りなら番号確認書類か住民基本台帳で確かめてください。",
                    field.Key);
            }
        }
    }
}
