using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules.Common;

/// <summary>JT-001, KG-001: required fields that are empty. Only fields that the source asked for can be missing.</summary>
internal sealed class RequiredFieldsRule(string id, string source) : CaseRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        id, Severity.Error, "必須項目",
        "必須（または条件付きで必須）の項目が空。電子申請で聞いていない項目は数えない",
        source, ["*"], []);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts)
    {
        // The fields of an empty row share one condition: each is evaluated once.
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        var missing = facts.Procedure.Fields
            .Where(field => facts.Application.Asks(field.Key) && !facts.IsFilled(field.Key) && !facts.IsToldElsewhere(field.Key)
                && IsRequired(field, facts, answers))
            .ToList();
        if (missing.Count > 0)
        {
            yield return Error(
                $"必須項目が空です: {string.Join("、", missing.Select(field => field.Label))}",
                $"原本を見て入力してください。書かれていなければ{facts.Party}に確かめてください。",
                missing.Select(field => field.Key));
        }
    }

    private static bool IsRequired(FieldDefinition field, CaseFacts facts, Dictionary<string, bool> answers)
    {
        if (field.RequiredWhen is not { } condition)
        {
            return facts.Requirements.IsRequired(field, facts.Application);
        }

        if (!answers.TryGetValue(condition, out var required))
        {
            answers[condition] = required = facts.Requirements.IsRequired(field, facts.Application);
        }

        return required;
    }
}
