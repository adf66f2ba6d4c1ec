namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-020. Employees of some public bodies are paid by the town although they call themselves civil servants: the town lists their words.</summary>
internal sealed class CivilServantRule : ClaimRule
{
    private const string CivilServant = "3";
    private const string Exceptions = "exceptions";

    public override RuleInfo Info { get; } = new(
        "JT-020", Severity.Error, "公務員",
        "請求者の職業が公務員（所属庁へ請求する）。勤務先の名称が独立行政法人・郵政・派遣など市が支給するものなら W",
        "児童手当法 17条（公務員に関する特例）", ["claimant.job", "claimant.employer"],
        [new(Exceptions, RuleParameterKind.Words, "独立行政法人,国立大学法人,公立大学法人,日本郵便,日本郵政,郵便局,公社,公団,派遣", "勤務先にこの言葉があれば W にする")]);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (!claim.Is("claimant.job", CivilServant))
        {
            yield break;
        }

        var employer = claim.Text("claimant.employer") ?? string.Empty;
        yield return claim.Settings.Words(Info.Id, Exceptions).Any(word => employer.Contains(word, StringComparison.Ordinal))
            ? Warning(
                $"{claim.Party}の職業が公務員ですが、勤務先は市が支給する団体かもしれません。",
                "独立行政法人・国立大学法人・郵政・派遣先などに勤める人は市が支給します。勤務先に確かめてください。", "claimant.job", "claimant.employer")
            : Error(
                $"{claim.Party}が公務員です。",
                "勤務先（所属庁）へ請求するよう案内してください。独立行政法人・国立大学法人・郵政・派遣などで市が支給する人なら、職業を直してください。",
                "claimant.job", "claimant.employer");
    }
}
