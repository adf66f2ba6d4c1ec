using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-003: the employee is found, agrees with the ledger, and is on the employer's list of the year.</summary>
internal sealed class EmployeeRule : WithholdingRule
{
    private readonly ResidentRule _resident = new("ID-003", "給与所得者の特定", "地方税法 321条の5、住民基本台帳法");

    public override RuleInfo Info => _resident.Info with { Description = _resident.Info.Description + "。その年度に、届け出た特別徴収義務者で特別徴収されていない" };

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        foreach (var finding in _resident.Check(notice))
        {
            yield return finding;
        }

        // Of an employer that does not exist ID-002 tells.
        if (!notice.Taxes.HasCollections || !notice.IsPayerKnown || notice.Employee?.Found.Resident is null || notice.FiscalYear is not { } year || notice.Collection is not null)
        {
            yield break;
        }

        yield return notice.Collections.Count > 0
            ? Error(
                $"給与所得者は{TaxFacts.NameOf(year)}に、別の特別徴収義務者で特別徴収されています。", "指定番号と、転勤や退職の届出が済んでいないかを確かめてください。", "payer.shitei", "emp.name")
            : Error($"給与所得者の{TaxFacts.NameOf(year)}の特別徴収が台帳にありません。", "年度区分と異動年月日、指定番号を確かめてください。", "emp.name", "kubun");
    }
}
