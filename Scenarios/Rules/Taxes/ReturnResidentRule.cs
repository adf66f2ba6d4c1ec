using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-002: the taxpayer is found, agrees with the ledger, and lived here on 1 January (地方税法 39条・318条).</summary>
internal sealed class ReturnResidentRule : TaxReturnRule
{
    private readonly ResidentRule _resident = new("SJ-002", "申告者の特定", "地方税法 317条の2・318条（賦課期日は1月1日）、住民基本台帳法");

    public override RuleInfo Info => _resident.Info with { Description = _resident.Info.Description + "。1月1日にこの市の住民でない（その市へ回送する）" };

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        foreach (var finding in _resident.Check(tax))
        {
            yield return finding;
        }

        var day = new DateOnly(tax.FiscalYear, 1, 1);
        if (tax.Taxpayer?.Found.Resident is { } person && (person.ResidentSince > day || (person.MovedOutOn is { } moved && moved <= day) || (person.DiedOn is { } died && died < day)))
        {
            yield return Error("申告者は台帳では1月1日にこの市の住民ではありません。", "1月1日の住所地の市区町村へ回送してください。台帳と違う場合は住民の担当に確かめてください。", "taxpayer.address_jan1", "taxpayer.name");
        }
    }
}
