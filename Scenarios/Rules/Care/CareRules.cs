using Rpa.Scenarios.Rules.Common;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>The rules of care insurance. KG-003 and the variants of names are those of every resident (<see cref="Residents.ResidentRules"/>).</summary>
internal static class CareRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new RequiredFieldsRule("KG-001", "介護保険法施行規則 35条・40条・42条・49条・54条・59条（申請書の記載事項）"),
        new CareNumbersRule(),
        new CareAgeRule(),
        new SecondInsuredRule(),
        new FirstInsuredDiseaseRule(),
        new QualificationLostRule(),
        new NewThoughCertifiedRule(),
        new RenewalWindowRule(),
        new LevelChangeRule(),
        new PendingApplicationRule(),
        new PreviousCertificationRule(),
        new MoveInDaysRule(),
        new DoctorRule(),
        new HospitalRule(),
        new ConsentRule(),
        new ApplicantRule(),
        new LivesElsewhereRule(),
        new ProtectionRule("KG-033"),
        new BenefitRestrictionRule(),
        new BurdenBasicsRule(),
        new BurdenSpouseRule(),
        new BurdenIncomeRule(),
        new BurdenAssetsRule(),
        new BurdenTaxRule(),
        new BurdenConsentRule(),
        new BurdenAmountsRule(),
        new BurdenStageRule(),
        new BurdenFacilityRule(),
    ];
}
