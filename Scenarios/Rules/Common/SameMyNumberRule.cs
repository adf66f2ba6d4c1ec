using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules.Common;

/// <summary>JT-003.</summary>
internal sealed class SameMyNumberRule(string id) : CaseRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        id, Severity.Error, "同じ個人番号",
        "二人以上の欄に同じ個人番号が書かれている",
        "番号法 2条5項（番号は一人に一つ）", ["*.my_number"], []);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts) => facts.Procedure.Fields
        .Where(field => field.Type == FieldType.MyNumber && facts.Text(field.Key) is not null)
        .GroupBy(field => facts.Text(field.Key)!, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => Error(
            $"同じ個人番号が書かれています: {string.Join("、", same.Select(field => field.Label))}",
            "どの欄が誤りかを番号確認書類か住民基本台帳で確かめ、正しい番号に直してください。",
            same.Skip(1).Append(same.First()).Select(field => field.Key)));
}
