using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Common;

/// <summary>
/// One application that came twice, for procedures whose law names no rule for it: the same 受付番号, or the same person's within some days.
/// Withdrawn and returned ones do not count.
/// </summary>
internal sealed class DuplicateRule : CaseRule
{
    private const string WindowDays = "windowDays";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "DUPLICATE", Severity.Error, "二重の申請", "同じ受付番号の案件が既にある。同じ人の同じ手続の案件が、設定した日数の内にあるときは W", "市の受付事務", ["*.name"],
        [new(WindowDays, RuleParameterKind.Days, "60", "同じ人の別の案件を探す日数")])
    { ComparesApplications = true };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts)
    {
        var application = facts.Application;
        var main = facts.NamedPersons.FirstOrDefault(named => named.Subject.Of is null);
        var person = main?.Found.Resident?.AtenaNo;
        if (person is null && application.SourceReference is null)
        {
            yield break;
        }

        string[] fields = main is null ? [] : [facts.NameKeyOf(main.Found)];
        var others = facts.Context.Priors(person, application.SourceReference)
            .Where(prior => !prior.Withdrawn && !string.Equals(prior.Reference, application.Reference, StringComparison.Ordinal))
            .OrderByDescending(prior => prior.Progress).ToList();
        if (others.Find(prior => application.SourceReference is { } number && string.Equals(prior.SourceReference, number, StringComparison.Ordinal)) is { } same)
        {
            yield return Error($"同じ受付番号の案件が既にあります（{same.Shown}）。", "二重の取込みでないか確かめ、どちらかを取り下げてください。", fields);
            yield break;
        }

        var day = (facts.Procedure.DayField is { } field ? facts.Date(field.Key) : null) ?? application.ReceivedOn;
        var window = facts.Settings.Days(Info.Id, WindowDays);
        if (others.Find(prior => person is not null && string.Equals(prior.ClaimantAtenaNo, person, StringComparison.Ordinal)
            && (prior.ClaimDate is not { } other || Math.Abs(other.DayNumber - day.DayNumber) <= window)) is { } twin)
        {
            yield return Warning(
                twin.ClaimDate is { } date
                    ? $"同じ人の{facts.Procedure.Title}がほかにあります（{twin.Shown}、{WarekiDate.Format(date)}）。"
                    : $"同じ人の{facts.Procedure.Title}がほかにあります（{twin.Shown}）。",
                "二度来た同じ申請か、訂正か、別の申請かを確かめ、一つだけ入力してください。", fields);
        }
    }
}
