namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-016. Withdrawn and returned notices do not count.</summary>
internal sealed class EventRegisteredRule : WithholdingRule
{
    public override RuleInfo Info { get; } = new(
        "ID-016", Severity.Error, "異動の登録済み", "台帳でこの特別徴収がもう続いていない（異動の登録済み）、または同じ受付番号の届出がある。同じ人のほかの届出があるときは W",
        "市の受付事務", ["emp.name", "event.date"], []) { ComparesApplications = true };

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (notice.Collection is { IsActive: false } ended)
        {
            yield return Error($"この特別徴収は台帳で「{ended.Status}」です。同じ異動が登録されています。", "登録済みの異動と比べ、二重の届出なら取り下げてください。", "emp.name", "event.date");
        }

        var application = notice.Application;
        var person = notice.Employee?.Found.Resident?.AtenaNo;
        if (person is null && application.SourceReference is null)
        {
            yield break;
        }

        var others = notice.Context.Priors(person, application.SourceReference)
            .Where(prior => !prior.Withdrawn && !string.Equals(prior.Reference, application.Reference, StringComparison.Ordinal))
            .OrderByDescending(prior => prior.Progress).ToList();
        if (others.Find(prior => application.SourceReference is { } number && string.Equals(prior.SourceReference, number, StringComparison.Ordinal)) is { } same)
        {
            yield return Error($"同じ受付番号の届出が既にあります（{same.Shown}）。", "二重の取込みでないか確かめ、どちらかを取り下げてください。", "emp.name");
        }
        else if (others.Find(prior => person is not null && string.Equals(prior.ClaimantAtenaNo, person, StringComparison.Ordinal)) is { } other)
        {
            yield return Warning($"同じ給与所得者の異動届がほかにあります（{other.Shown}）。", "同じ異動の二重の届出でないか確かめてください。", "emp.name", "event.date");
        }
    }
}
