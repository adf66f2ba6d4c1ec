using Rpa.Scenarios.Rules.Common;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>The rules of taxes that are code. Simple ones stand in the procedures' YAML.</summary>
internal static class TaxRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        // The law names no rule for these in a notice of an employer: they fit any procedure.
        new RequiredFieldsRule("REQUIRED", "手続の様式（必須項目）"),
        new MyNumberRule("MYNUMBER"),
        new ProtectionRule("PROTECTION"),
        new ReturnBasicsRule(),
        new ReturnResidentRule(),
        SumRule.Income,
        SumRule.Deductions,
        new EmploymentIncomeRule(),
        new PensionIncomeRule(),
        new IncomeAndRevenueRule(),
        new InsuranceDeductionRule(),
        new MedicalDeductionRule(),
        new BasicDeductionRule(),
        new SpouseDeductionRule(),
        new DependantClassRule(),
        new SeparateDependantRule(),
        new DependantClaimedRule(),
        new HeldTaxDataRule(),
        new ReturnYearRule(),
        new PayerNumberRule(),
        new PayerRule(),
        new EmployeeRule(),
        new AnnualTaxRule(),
        new CollectedTaxRule(),
        new CollectedMonthsRule(),
        new LumpDutyRule(),
        new NewEmployerRule(),
        new LumpAmountRule(),
        new EventAgeRule(),
        new EventRegisteredRule(),
        new NoticeDeadlineRule(),
        new MovedAwayRule(),
    ];
}
