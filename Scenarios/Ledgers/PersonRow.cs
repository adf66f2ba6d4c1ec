using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Ledgers;

/// <summary>A row of persons.csv.</summary>
internal static class PersonRow
{
    public static readonly string[] Columns =
        ["atena_no", "household_no", "name", "kana", "birth_date", "sex", "relation", "address", "resident_status", "my_number", "shien_sochi"];

    public static Person? Parse(CsvCells row)
    {
        var birth = row.RequiredDate("birth_date");
        return new(
            AtenaNo: row.Required("atena_no"),
            HouseholdNo: row.Required("household_no"),
            Name: row.Required("name"),
            Kana: row.Required("kana"),
            AliasName: row.Optional("alias_name"),
            AliasKana: row.Optional("alias_kana"),
            BirthDate: birth,
            Sex: row.Required("sex"),
            Relation: row.Optional("relation") ?? string.Empty,
            PostalCode: row.Optional("postal_code"),
            Address: row.Required("address"),
            Building: row.Optional("building"),
            Status: Status(row),
            ResidentSince: row.OptionalDate("resident_since"),
            PlannedMoveOutDate: row.OptionalDate("planned_move_out_date"),
            MovedOutOn: row.OptionalDate("moved_out_on"),
            DiedOn: row.OptionalDate("died_on"),
            MyNumber: row.Optional("my_number"),
            Telephones: Telephones(row),
            UnderProtection: row.Flag("shien_sochi"),
            Student: row.Flag("student"),
            Occupation: row.Optional("occupation"),
            PensionType: row.Optional("pension_type"));
    }

    private static ResidentStatus Status(CsvCells row)
    {
        switch (row.Required("resident_status"))
        {
            case "1":
                return ResidentStatus.Resident;
            case "2":
                return ResidentStatus.MovedOut;
            case "3":
                return ResidentStatus.Dead;
            default:
                row.Fail("resident_status", "住民状態は1（現住民）、2（転出者）、3（死亡者）のどれかです。");
                return ResidentStatus.Resident;
        }
    }

    private static string[] Telephones(CsvCells row) =>
    [
        .. new[] { row.Optional("tel"), row.Optional("tel_home") }
            .Select(DigitText.Digits).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
