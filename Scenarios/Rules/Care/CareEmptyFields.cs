namespace Rpa.Scenarios.Rules.Care;

/// <summary>Which rule tells of an empty field in its own way, so that the rule on required fields need not.</summary>
internal static class CareEmptyFields
{
    private static readonly string[] Insurer = ["med.insurer_name", "med.insurer_number"];
    private static readonly string[] Doctor = ["doctor.name", "doctor.hospital"];

    /// <summary>Id of the rule, or null where it is an ordinary field.</summary>
    public static string? TellerOf(CareFacts care, string key) => key switch
    {
        "change.reason" => "KG-012",
        "no2.disease" => "KG-005",
        "consent.1" => ConsentRule.Id,
        "consent.sign" => care.Settings.IsEnabled(BurdenConsentRule.Id) ? BurdenConsentRule.Id : ConsentRule.Id,
        "consent.spouse_sign" => BurdenConsentRule.Id,
        "income.stage" => BurdenIncomeRule.Id,
        "spouse.name" or "spouse.birth" => BurdenSpouseRule.Id,

        // One who is insured with nobody has no number of an insurer.
        _ when key.StartsWith("med.", StringComparison.Ordinal) && care.SaysUninsured => "KG-005",
        _ when key.StartsWith("med.", StringComparison.Ordinal) && care.IsSecond && Insurer.All(field => !care.IsFilled(field)) => "KG-005",

        // Without a doctor or a hospital nothing more can be known of either.
        _ when key.StartsWith("doctor.", StringComparison.Ordinal) && Doctor.Any(field => !care.IsFilled(field)) => DoctorRule.Id,
        _ => null,
    };
}
