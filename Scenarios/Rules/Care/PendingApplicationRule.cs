using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>
/// KG-013. Both what the core system knows (認定履歴の申請中) and what lies in our own store: the same person's paper and e-application.
/// </summary>
internal sealed class PendingApplicationRule : CareRule
{
    private const string WindowDays = "windowDays";

    public override RuleInfo Info { get; } = new(
        "KG-013", Severity.Error, "申請中の申請",
        "同じ人の認定申請が、決定も取下げもされずに残っている（台帳の申請中、同じ受付番号、または前後60日以内の別の案件）",
        "介護保険法 27条（一つの申請に一つの処分）", ["insured.number", "app.date"],
        [new(WindowDays, RuleParameterKind.Days, "60", "同じ人の別の案件を探す日数")]) { ComparesApplications = true };

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Certifications.FirstOrDefault(certification => certification.IsPending) is { } pending)
        {
            yield return Error(
                $"{WarekiDate.Format(pending.AppliedOn)}の申請がまだ決定していません。",
                "二重の申請でないか確かめてください。前の申請を取り下げるなら、取下げの届が要ります。", "insured.number", "app.date");
        }

        var application = care.Application;
        var atenaNo = care.Resident?.AtenaNo;
        if (atenaNo is null && application.SourceReference is null)
        {
            yield break;
        }

        var window = care.Settings.Days(Info.Id, WindowDays);
        var other = care.Context.Priors(atenaNo, application.SourceReference).OrderByDescending(prior => prior.Progress).FirstOrDefault(prior =>
            !prior.Withdrawn && !string.Equals(prior.Reference, application.Reference, StringComparison.Ordinal)
            && (IsSame(prior.SourceReference, application.SourceReference)
                || (IsSame(prior.ClaimantAtenaNo, atenaNo) && (prior.ClaimDate is not { } day || Math.Abs(day.DayNumber - care.AppliedOn.DayNumber) <= window))));
        if (other is not null)
        {
            yield return Error(
                $"同じ人の申請がほかにあります（{other.Shown}）。",
                "紙と電子申請の両方で申請していないか確かめ、一方だけを入力してください。", "insured.number", "app.date");
        }
    }

    private static bool IsSame(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.Ordinal);
}
