using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-018. An address without a prefecture is one in this town, as people write it.</summary>
internal sealed class MovedAwayRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-018", Severity.Note, "異動後の住所が市外", "異動後の住所が市外なのに、台帳に転出の記録がない", "住民基本台帳法 24条（転出届）", ["emp.addr_now"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice.Text("emp.addr_now") is not { } written || notice.Employee?.Found.Resident is not { Status: ResidentStatus.Resident, MovedOutOn: null })
        {
            yield break;
        }

        if (TownAddress.IsOutside(notice.Context.Ledger!, written))
        {
            yield return Note("異動後の住所が市外ですが、台帳に転出の記録がありません。", "納税通知書の送り先を確かめてください。", "emp.addr_now");
        }
    }
}
