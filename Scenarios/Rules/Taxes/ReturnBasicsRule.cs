using Rpa.Scenarios.Rules.Common;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-001: what is required is there, and every 個人番号 has the right check digit.</summary>
internal sealed class ReturnBasicsRule : TaxReturnRule
{
    private readonly RequiredFieldsRule _required = new("SJ-001", "地方税法 317条の2、施行規則 第5号の4様式、番号法施行令 8条");
    private readonly MyNumberRule _numbers = new("SJ-001");

    public override RuleInfo Info => _required.Info with { Title = "必須項目と個人番号", Description = _required.Info.Description + "。個人番号の検査数字が合わない（申告者・配偶者・扶養親族）" };

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax) => _required.Check(tax).Concat(_numbers.Check(tax));
}
