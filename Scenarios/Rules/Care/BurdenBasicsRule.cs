using Rpa.Scenarios.Rules.Common;
using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-001.</summary>
internal sealed class BurdenBasicsRule : CareRule
{
    public const string Id = "FG-001";
    private const string Source = "介護保険法施行規則 83条の6（申請書の記載事項）、番号法施行令 8条";
    private const string Number = "insured.number";

    private readonly RequiredFieldsRule _required = new(Id, Source);
    private readonly MyNumberRule _numbers = new(Id);

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "負担限度額の必須項目と番号",
        "必須項目が空、個人番号の検査数字が合わない、または被保険者番号が台帳にない（別の人の番号を含む）",
        Source, ["*", "*.my_number", Number], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        foreach (var finding in _required.Check(care).Concat(_numbers.Check(care)))
        {
            yield return finding;
        }

        if (care.Resident is { } resident && InsuredNumberProblem.Of(care, Number, resident) is { } problem)
        {
            yield return Error(problem, InsuredNumberProblem.Advice, Number);
        }
    }
}
