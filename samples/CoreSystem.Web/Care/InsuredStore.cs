using System.Globalization;
using CoreSystem.Web.Data;
using CoreSystem.Web.Dates;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Care;

/// <summary>被保険者 and their certifications.</summary>
internal sealed class InsuredStore(Database database)
{
    public Insured? Find(string no)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM care_insured WHERE insured_no = $no",
            r => new Insured(no, r.Text("atena_no"), r.Text("category"), Day(r, "qualified_on"), Day(r, "lost_on"), r.Text("loss_reason")),
            null,
            ("$no", no)).SingleOrDefault();
    }

    /// <summary>Certifications, the newest application first.</summary>
    public IReadOnlyList<Certification> Certifications(string no)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM care_certifications WHERE insured_no = $no ORDER BY application_date DESC",
            r => new Certification(
                Day(r, "application_date")!.Value, r.Text("kind"), r.Text("level"), Day(r, "valid_from"), Day(r, "valid_to"), r.Text("status")),
            null,
            ("$no", no));
    }

    public IReadOnlyList<InsuredRow> Search(string text, bool anywhere)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT i.insured_no, i.category, p.name, p.kana, p.birth_date FROM care_insured i JOIN persons p USING (atena_no)
            WHERE p.search_kana LIKE CASE WHEN $anywhere THEN '%' ELSE '' END || $text || '%' OR i.insured_no LIKE $text || '%'
            ORDER BY p.search_kana LIMIT 50
            """,
            r => new InsuredRow(r.Text("insured_no"), r.Text("name"), r.Text("kana"), Wareki.ToText(Day(r, "birth_date")!.Value), r.Text("category")),
            null,
            ("$text", text),
            ("$anywhere", anywhere ? 1 : 0));
    }

    /// <summary>Puts an application into the history: 申請中.</summary>
    public static void Add(SqliteConnection connection, SqliteTransaction transaction, string no, string appliedOn, string kind) => connection.Run(
        "INSERT INTO care_certifications VALUES ($no, $date, $kind, '', '', '', '申請中')",
        transaction,
        ("$no", no),
        ("$date", appliedOn),
        ("$kind", kind));

    private static DateOnly? Day(SqliteDataReader row, string column) =>
        DateOnly.TryParseExact(row.Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
