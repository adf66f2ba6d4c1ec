using CoreSystem.Web.Data;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Entries;

/// <summary>The stored entries of every screen.</summary>
internal sealed class EntryStore(Database database)
{
    /// <summary>Most rows that an inquiry shows.</summary>
    public const int MaxRows = 50;

    /// <summary>Entries of a screen by the conditions, newest first; at most <see cref="MaxRows"/> + 1.</summary>
    public IReadOnlyList<StoredEntry> Search(EntryScreen screen, EntryQuery query)
    {
        using var connection = database.Open();
        return connection.Query(
            $"""
            SELECT * FROM entries
            WHERE screen = $screen
              AND ($receipt = '' OR receipt_no = $receipt)
              AND ($person = '' OR subject_no = $person)
              AND ($reception = '' OR reception_no = $reception)
              AND ($remarks = '' OR CASE WHEN $anywhere THEN instr(remarks, $remarks) > 0 ELSE remarks = $remarks END)
            ORDER BY registered_at DESC, receipt_no DESC LIMIT {MaxRows + 1}
            """,
            r => Read(connection, r),
            null,
            ("$screen", screen.Id),
            ("$receipt", query.ReceiptNo),
            ("$person", query.PersonNo),
            ("$reception", query.ReceptionNo),
            ("$remarks", query.Remarks),
            ("$anywhere", query.RemarksAnywhere ? 1 : 0));
    }

    public StoredEntry? Find(EntryScreen screen, string receiptNo)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM entries WHERE screen = $screen AND receipt_no = $no",
            r => Read(connection, r),
            null,
            ("$screen", screen.Id),
            ("$no", receiptNo)).SingleOrDefault();
    }

    private static StoredEntry Read(SqliteConnection connection, SqliteDataReader row)
    {
        var receptionNo = row.Text("reception_no");
        var values = connection.Query(
            "SELECT field, value FROM entry_values WHERE reception_no = $no",
            r => KeyValuePair.Create(r.GetString(0), r.GetString(1)),
            null,
            ("$no", receptionNo));
        var figures = connection.Query(
            "SELECT figure, text, value FROM entry_figures WHERE reception_no = $no",
            r => new Figure(r.GetString(0), r.GetString(1), r.GetString(2)),
            null,
            ("$no", receptionNo));
        return new StoredEntry(
            receptionNo,
            row.Text("receipt_no"),
            row.Text("subject_no"),
            row.Text("remarks"),
            row.Text("registered_by"),
            row.Text("registered_at"),
            values.ToDictionary(StringComparer.Ordinal),
            figures);
    }
}
