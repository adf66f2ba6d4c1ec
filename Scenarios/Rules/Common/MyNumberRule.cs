using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Common;

/// <summary>JT-002: check digits of every 個人番号 on the form. An empty number is for the rule on required fields.</summary>
internal sealed class MyNumberRule(string id) : CaseRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        id, Severity.Error, "個人番号の検査数字",
        "個人番号が12桁でない、または検査数字が合わない（書かれている全員）",
        "番号法施行令 8条、平成26年総務省令85号 5条", ["*.my_number"], []);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts)
    {
        foreach (var field in facts.Procedure.Fields.Where(field => field.Type == FieldType.MyNumber))
        {
            if (facts.Text(field.Key) is { } number && MyNumber.Parse(number) is { IsValid: false } wrong)
            {
                yield return Error(
                    $"{field.Label}: {wrong.Error}",
                    "原本の数字と1桁ずつ照らし合わせてください。書き誤りなら番号確認書類か住民基本台帳で確かめてください。",
                    field.Key);
            }
        }
    }
}
