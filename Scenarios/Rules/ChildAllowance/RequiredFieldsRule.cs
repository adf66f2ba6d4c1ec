using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-001. Only fields that the source asked for can be missing.</summary>
internal sealed class RequiredFieldsRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-001", Severity.Error, "必須項目",
        "必須（または条件付きで必須）の項目が空。電子申請で聞いていない項目は数えない",
        "児童手当法施行規則 1条の4（様式第2号）", ["*"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        // The fields of an empty row share one condition: each is evaluated once.
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        var missing = claim.Procedure.Fields
            .Where(field => claim.Application.Asks(field.Key) && !claim.IsFilled(field.Key) && !claim.IsToldElsewhere(field.Key)
                && IsRequired(field, claim, answers))
            .ToList();
        if (missing.Count > 0)
        {
            yield return Error(
                $"必須項目が空です: {string.Join("、", missing.Select(field => field.Label))}",
                "原本を見て入力してください。書かれていなければ請求者に確かめてください。",
                missing.Select(field => field.Key));
        }
    }

    private static bool IsRequired(FieldDefinition field, ClaimFacts claim, Dictionary<string, bool> answers)
    {
        if (field.RequiredWhen is not { } condition)
        {
            return claim.Requirements.IsRequired(field, claim.Application);
        }

        if (!answers.TryGetValue(condition, out var required))
        {
            answers[condition] = required = claim.Requirements.IsRequired(field, claim.Application);
        }

        return required;
    }
}
