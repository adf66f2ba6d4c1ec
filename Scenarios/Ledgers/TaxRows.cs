using System.Globalization;

namespace Rpa.Scenarios.Ledgers;

/// <summary>Reads the files for taxes: <c>special_collection.csv</c>, and those that few towns export.</summary>
internal static class TaxRows
{
    private static readonly string[] Months = ["m06", "m07", "m08", "m09", "m10", "m11", "m12", "m01", "m02", "m03", "m04", "m05"];

    /// <param name="table">Reads rows.</param>
    /// <param name="content">The bytes of a file, or null.</param>
    public static TaxLedger Read(CsvTable table, Func<string, byte[]?> content)
    {
        List<T>? Rows<T>(string file, string[] columns, Func<CsvCells, T> make)
            where T : class => content(file) is { } bytes ? table.Read(file, bytes, columns, make) : null;

        return new(
            Rows("special_collection.csv", ["atena_no", "designation_no", "fiscal_year", "annual_tax"], Collection),
            Rows("tax_records.csv", ["atena_no", "fiscal_year", "kind"], row => new TaxRecord(
                row.Required("atena_no"), (int)Number(row, "fiscal_year"), row.Required("kind"))),
            Rows("tax_dependants.csv", ["dependant_atena_no", "taxpayer_atena_no", "fiscal_year"], row => new DependantClaim(
                row.Required("dependant_atena_no"), row.Required("taxpayer_atena_no"), (int)Number(row, "fiscal_year"))),
            Rows("light_vehicles.csv", ["plate_no", "frame_no", "status"], row => new LightVehicle(
                row.Required("plate_no"), row.Required("frame_no"), row.Optional("owner_atena_no"), row.Optional("owner_name"), row.Required("status"))));
    }

    private static WithheldTax Collection(CsvCells row) => new(
        row.Required("atena_no"), row.Required("designation_no"), (int)Number(row, "fiscal_year"), Number(row, "annual_tax"),
        Months.All(month => row.Optional(month) is not null) ? [.. Months.Select(month => Number(row, month))] : [],
        row.Optional("status") ?? string.Empty);

    private static long Number(CsvCells row, string column)
    {
        if (long.TryParse(row.Required(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue)
        {
            return number;
        }

        row.Fail(column, "数として読めません。");
        return 0;
    }
}
