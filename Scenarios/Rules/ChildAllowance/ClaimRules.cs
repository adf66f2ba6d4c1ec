using Rpa.Scenarios.Rules.Common;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>The rules of the procedures of child allowance.</summary>
internal static class ClaimRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new RequiredFieldsRule("JT-001", "児童手当法施行規則 1条の4（様式第2号）、2条・3条（様式第4号）、4条（様式第6号）"),
        new MyNumberRule("JT-002"),
        new SameMyNumberRule("JT-003"),
        new ClaimantFoundRule(),
        new ClaimantResidentRule(),
        new LedgerBirthRule(),
        new LedgerSpellingRule(),
        new ChildAgeRule(),
        new SiblingListedAsChildRule(),
        new SiblingAgeRule(),
        new SiblingConfirmationRule(),
        new ChildAlreadyPaidRule(),
        new ClaimantAlreadyRecipientRule(),
        new SpouseAlreadyRecipientRule(),
        new CivilServantRule(),
        new InsuranceEvidenceRule(),
        new PensionAndEmployerRule(),
        new CohabitingChildRule(),
        new SeparatedChildRule(),
        new CustodyRule(),
        new RelationAndLivingRule(),
        new ChildOrderRule(),
        new BankAccountRule(),
        new AccountHolderRule(),
        new BankOrPublicAccountRule(),
        new YuchoConversionRule(),
        new StartMonthRule(),
        new EventDateRule(),
        new ReceptionDateRule(),
        new MoveInEventRule(),
        new MonthlyAmountRule(),
        new ProtectionRule("JT-061"),
        new DuplicateApplicationRule(),
        new SiblingSupportRule(),
        new SiblingGraduationRule(),
        new SiblingNotNeededRule(),
        new RecipientRule(),
        new RemovedChildRule(),
        new FormerChildRule(),
        new ChildrenAfterChangeRule(),
        new ChangeReasonRule(),
        new StatusTargetRule(),
        new StatusChildrenRule(),
        new StatusPeriodRule(),
    ];
}
