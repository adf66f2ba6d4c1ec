using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-007. The day of loss (資格喪失日) is the first without insurance: the day after a death.</summary>
internal sealed class QualificationLostRule : CareRule
{
    public override RuleInfo Info { get; } = new(
        "KG-007", Severity.Error, "資格喪失",
        "申請日に、死亡・転出などで介護保険の資格を失っている",
        "介護保険法 11条（資格の喪失の時期）", ["insured.number", "app.date"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Enrolment is { } enrolment)
        {
            if (enrolment.LostOn is { } lost && lost <= care.AppliedOn)
            {
                yield return Lost(care, enrolment.LossReason, lost);
            }
        }
        else if (care.Resident is { } resident && Left(resident) is { } left && left < care.AppliedOn)
        {
            yield return Lost(care, resident.Status == ResidentStatus.Dead ? "死亡" : "転出", left);
        }
    }

    private static DateOnly? Left(Person resident) => resident.Status switch
    {
        ResidentStatus.Dead => resident.DiedOn ?? DateOnly.MinValue,
        ResidentStatus.MovedOut => resident.MovedOutOn ?? DateOnly.MinValue,
        _ => null,
    };

    private Finding Lost(CareFacts care, string? reason, DateOnly day) => Error(
        $"被保険者は申請日（{WarekiDate.Format(care.AppliedOn)}）に介護保険の資格がありません（{reason ?? "資格喪失"}{(day == DateOnly.MinValue ? string.Empty : "、" + WarekiDate.Format(day))}）。",
        "被保険者を取り違えていないか、申請日を読み誤っていないか確かめてください。", "insured.number", "insured.name", "app.date");
}
