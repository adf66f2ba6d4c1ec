namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>The rules of the claim for child allowance.</summary>
internal static class ClaimRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new RequiredFieldsRule(),
        new MyNumberRule(),
        new SameMyNumberRule(),
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
        new ProtectionRule(),
        new DuplicateApplicationRule(),
    ];
}
