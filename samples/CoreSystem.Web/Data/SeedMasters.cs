using System.Globalization;
using CoreSystem.Web.Mopeds;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Data;

/// <summary>Takes over the registers and masters of 介護 and 税 from the ledger.</summary>
internal static class SeedMasters
{
    /// <param name="connection">Connection.</param>
    /// <param name="transaction">Transaction of the seeding.</param>
    /// <param name="rows">The rows of a CSV: each gives the text of a column.</param>
    public static void Insert(SqliteConnection connection, SqliteTransaction transaction, Func<string, IEnumerable<Func<string, string>>> rows)
    {
        Copy("care_insured.csv", "care_insured", "insured_no", "atena_no", "category", "qualified_on", "lost_on", "loss_reason");
        Copy("care_certifications.csv", "care_certifications", "insured_no", "application_date", "kind", "level", "valid_from", "valid_to", "status");
        Copy("hospitals.csv", "hospitals", "hospital_no", "name", "address", "tel");
        Copy("doctors.csv", "doctors", "doctor_no", "hospital_no", "name", "department");
        Copy("care_offices.csv", "care_offices", "office_no", "name", "address", "tel");
        Copy("diseases.csv", "diseases", "code", "name");
        Copy("employers.csv", "employers", "designation_no", "corporate_no", "name", "kana", "address");
        foreach (var row in rows("special_collection.csv"))
        {
            connection.Run(
                "INSERT INTO special_collection VALUES ($no, $designation, $year, $seq, $annual, $june, $monthly, $status)",
                transaction,
                ("$no", row("atena_no")),
                ("$designation", row("designation_no")),
                ("$year", Whole(row("fiscal_year"))),
                ("$seq", row("recipient_seq")),
                ("$annual", Whole(row("annual_tax"))),
                ("$june", Whole(row("m06"))),
                ("$monthly", Whole(row("m07"))),
                ("$status", row("status")));
        }

        foreach (var row in rows("light_vehicles.csv"))
        {
            var moped = new Moped(
                row("plate_no"), MopedKinds.OfLedger(row("kind")), row("frame_no"), row("displacement"), row("vehicle_name"),
                row("owner_atena_no"), row("owner_name"), row("status"));
            MopedStore.Add(connection, transaction, moped, row("registered_on"));
            if (!moped.IsActive)
            {
                MopedStore.Dispose(connection, transaction, moped.Plate, row("disposed_on"));
            }
        }

        void Copy(string file, string table, params string[] columns)
        {
            var names = string.Join(", ", columns.Select(c => "$" + c));
            foreach (var row in rows(file))
            {
                connection.Run($"INSERT INTO {table} VALUES ({names})", transaction, [.. columns.Select(c => ("$" + c, (object)row(c)))]);
            }
        }
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
