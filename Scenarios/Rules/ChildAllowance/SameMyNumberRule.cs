using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-003.</summary>
internal sealed class SameMyNumberRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-003", Severity.Error, "同じ個人番号",
        "二人以上の欄に同じ個人番号が書かれている",
        "番号法 2条5項（番号は一人に一つ）", ["claimant.my_number", "spouse.my_number", "child.*.my_number"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) => claim.Procedure.Fields
        .Where(field => field.Type == FieldType.MyNumber && claim.Text(field.Key) is not null)
        .GroupBy(field => claim.Text(field.Key)!, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => Error(
            $"同じ個人番号が書かれています: {string.Join("、", same.Select(field => field.Label))}",
            "どの欄が誤りかを番号確認書類か住民基本台帳で確かめ、正しい番号に直してください。",
            same.Skip(1).Append(same.First()).Select(field => field.Key)));
}
