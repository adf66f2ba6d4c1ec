using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Ledgers;

/// <summary>Rows of the files of the long-term care insurance.</summary>
internal static class CareRows
{
    /// <summary>A row of care_insured.csv. All but the two numbers may lack.</summary>
    public static CareInsured Insured(CsvCells row) => new(row.Required("insured_no"), row.Required("atena_no"))
    {
        Category = row.Optional("category"),
        QualifiedOn = row.OptionalDate("qualified_on"),
        LostOn = row.OptionalDate("lost_on"),
        LossReason = row.Optional("loss_reason"),
        DiseaseCode = row.Optional("disease_code"),
        LivesElsewhere = row.Flag("lives_elsewhere"),
        BenefitRestricted = row.Flag("benefit_restricted"),
    };

    /// <summary>A row of care_certifications.csv.</summary>
    public static CareCertification Certification(CsvCells row) => new(
        row.Required("insured_no"),
        row.RequiredDate("application_date"),
        row.Required("kind"),
        row.Optional("level"),
        row.OptionalDate("valid_from"),
        row.OptionalDate("valid_to"),
        row.Required("status"));

    /// <summary>A row of care_burden.csv.</summary>
    public static CareBurden Burden(CsvCells row) => new(
        row.Required("atena_no"),
        row.RequiredDate("valid_from"),
        row.Flag("household_taxed"),
        row.Flag("spouse_taxed"),
        row.Flag("public_assistance"),
        Income(row));

    private static long? Income(CsvCells row)
    {
        if (row.Optional("income") is not { } text)
        {
            return null;
        }

        if (Yen.Parse(text) is { IsValid: true, Value: var yen })
        {
            return yen;
        }

        row.Fail("income", "金額として読めません。");
        return null;
    }
}
