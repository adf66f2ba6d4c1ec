using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-062. Withdrawn and returned applications do not count.</summary>
internal sealed class DuplicateApplicationRule : ClaimRule
{
    private const string WindowDays = "windowDays";

    public override RuleInfo Info { get; } = new(
        "JT-062", Severity.Error, "二重の請求",
        "同じ受付番号の申請が既にある。同じ請求者の認定請求が前後60日以内にあるときは W",
        "市の受付事務", ["claimant.name", "claim.date"],
        [new(WindowDays, RuleParameterKind.Days, "60", "同じ請求者の別の請求を探す日数")]) { ComparesApplications = true };

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var application = claim.Application;
        var atenaNo = claim.Claimant.Resident?.AtenaNo;
        if (atenaNo is null && application.SourceReference is null)
        {
            yield break;
        }

        var others = claim.Context.Priors(atenaNo, application.SourceReference)
            .Where(prior => !prior.Withdrawn && !string.Equals(prior.Reference, application.Reference, StringComparison.Ordinal))
            .OrderByDescending(prior => prior.Progress)
            .ToList();
        var sameNumber = others.Find(prior =>
            application.SourceReference is { } number && string.Equals(prior.SourceReference, number, StringComparison.Ordinal));
        if (sameNumber is not null)
        {
            yield return Error(
                $"同じ受付番号の申請が既にあります（{sameNumber.Shown}）。",
                "二重の取込みでないか確かめ、どちらかを取り下げてください。", "claimant.name");
            yield break;
        }

        var window = claim.Settings.Days(Info.Id, WindowDays);
        var samePerson = others.Find(prior => atenaNo is not null && string.Equals(prior.ClaimantAtenaNo, atenaNo, StringComparison.Ordinal)
            && (prior.ClaimDate is not { } day || Math.Abs(day.DayNumber - claim.ClaimDate.DayNumber) <= window));
        if (samePerson is not null)
        {
            yield return Warning(
                samePerson.ClaimDate is { } date
                    ? $"同じ{claim.Party}の{claim.Procedure.Title}が{window}日以内にあります（{samePerson.Shown}、請求日 {WarekiDate.Format(date)}）。"
                    : $"同じ{claim.Party}の{claim.Procedure.Title}がほかにあります（{samePerson.Shown}）。",
                "紙と電子申請の両方で請求していないか確かめ、一方だけを入力してください。", "claimant.name", "claim.date");
        }
    }
}
