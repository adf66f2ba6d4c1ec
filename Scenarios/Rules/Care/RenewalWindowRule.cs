using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-011.</summary>
internal sealed class RenewalWindowRule : CareRule
{
    private const string WindowDays = "windowDays";
    private const string AcceptLate = "acceptLate";

    public override RuleInfo Info { get; } = new(
        "KG-011", Severity.Error, "更新の期間",
        "更新の申請が、有効期間満了の日の60日前から満了の日までの間でない、または更新する認定がない。満了後は新規（災害などのときは設定で W）",
        "介護保険法 28条2項・3項、介護保険法施行規則 39条", ["kind", "app.date", "prev.to"],
        [
            new(WindowDays, RuleParameterKind.Days, "60", "満了の日の何日前から更新を受け付けるか"),
            new(AcceptLate, RuleParameterKind.Flag, "false", "災害などで満了後の更新を受け付けている間は true（W になる）"),
        ]);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        // Without the insured person in the ledger nothing is known of the certifications; KG-003 says so.
        if (!care.Is("kind", CareKinds.Renewal) || care.Enrolment is null)
        {
            yield break;
        }

        string[] fields = ["kind", "app.date", "prev.to"];
        var window = care.Settings.Days(Info.Id, WindowDays);
        if (care.Latest is not { ValidTo: { } expiry })
        {
            yield return Error("更新の申請ですが、台帳に更新する認定がありません。", "前の認定を確かめてください。なければ新規の申請です。", fields);
        }
        else if (care.AppliedOn < expiry.AddDays(-window))
        {
            yield return Error(
                $"更新の申請が早すぎます。有効期間は{WarekiDate.Format(expiry)}までで、受付は{WarekiDate.Format(expiry.AddDays(-window))}からです。",
                "期間に入ってから受け付けてください。状態が変わったための申請なら区分変更です。", fields);
        }
        else if (care.AppliedOn > expiry)
        {
            var message = $"有効期間は{WarekiDate.Format(expiry)}で終わっています。";
            yield return care.Settings.Flag(Info.Id, AcceptLate)
                ? Warning(message, "災害などやむを得ない理由で遅れた更新かどうかを確かめてください（理由がやんだ日から1か月以内）。", fields)
                : Error(message, "更新ではなく新規の申請として受け付けてください。", fields);
        }
    }
}
