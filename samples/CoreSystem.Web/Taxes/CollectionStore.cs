using CoreSystem.Web.Data;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Taxes;

/// <summary>特別徴収 by person, employer and year.</summary>
internal sealed class CollectionStore(Database database)
{
    public Collection? Find(string personNo, string designationNo, string fiscalYear)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM special_collection WHERE atena_no = $no AND designation_no = $designation AND CAST(fiscal_year AS TEXT) = $year",
            r => new Collection(
                personNo, designationNo, r.Int("fiscal_year"), r.Text("recipient_seq"), r.Int("annual_tax"), r.Int("june"), r.Int("monthly"), r.Text("status")),
            null,
            ("$no", personNo),
            ("$designation", designationNo),
            ("$year", fiscalYear)).SingleOrDefault();
    }

    public IReadOnlyList<CollectionRow> Search(string text, bool anywhere, string designationNo, string fiscalYear)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT p.atena_no, p.name, p.kana, s.annual_tax, s.status FROM special_collection s JOIN persons p USING (atena_no)
            WHERE s.designation_no = $designation AND CAST(s.fiscal_year AS TEXT) = $year
              AND (p.search_kana LIKE CASE WHEN $anywhere THEN '%' ELSE '' END || $text || '%' OR p.atena_no LIKE $text || '%')
            ORDER BY p.search_kana LIMIT 50
            """,
            r => new CollectionRow(r.Text("atena_no"), r.Text("name"), r.Text("kana"), r.Int("annual_tax"), r.Text("status")),
            null,
            ("$text", text),
            ("$anywhere", anywhere ? 1 : 0),
            ("$designation", designationNo),
            ("$year", fiscalYear));
    }

    /// <summary>Ends the withholding at an employer.</summary>
    public static void End(SqliteConnection connection, SqliteTransaction transaction, Collection collection) => connection.Run(
        "UPDATE special_collection SET status = $ended WHERE atena_no = $no AND designation_no = $designation AND fiscal_year = $year",
        transaction,
        ("$ended", Collection.Ended),
        ("$no", collection.PersonNo),
        ("$designation", collection.DesignationNo),
        ("$year", collection.FiscalYear));

    /// <summary>Goes on with the same tax at another employer.</summary>
    public static void Continue(SqliteConnection connection, SqliteTransaction transaction, Collection collection, string designationNo, string recipientSeq) =>
        connection.Run(
            "INSERT OR REPLACE INTO special_collection VALUES ($no, $designation, $year, $seq, $annual, $june, $monthly, '特徴中')",
            transaction,
            ("$no", collection.PersonNo),
            ("$designation", designationNo),
            ("$year", collection.FiscalYear),
            ("$seq", recipientSeq),
            ("$annual", collection.AnnualTax),
            ("$june", collection.June),
            ("$monthly", collection.Monthly));
}
