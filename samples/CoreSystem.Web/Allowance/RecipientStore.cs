using CoreSystem.Web.Data;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Allowance;

/// <summary>The recipients of 児童手当.</summary>
internal sealed class RecipientStore(Database database)
{
    /// <summary>Most rows that a search shows.</summary>
    public const int MaxRows = 50;

    /// <summary>認定番号 under which a person receives now; null when none.</summary>
    public string? ActiveCertificationOf(string claimantNo)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT certification_no FROM recipients WHERE atena_no = $no AND status = '1'",
            r => r.GetString(0),
            null,
            ("$no", claimantNo)).FirstOrDefault();
    }

    /// <summary>宛名番号 of who receives for a child now; null when nobody.</summary>
    public string? ActiveRecipientOf(string childNo)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT r.atena_no FROM recipient_children c JOIN recipients r USING (reception_no)
            WHERE c.atena_no = $no AND c.end_month = '' AND r.status = '1'
            """,
            r => r.GetString(0),
            null,
            ("$no", childNo)).FirstOrDefault();
    }

    /// <summary>True when another input that names the person was put on hold (保留).</summary>
    public bool IsHeld(string personNo, string exceptReceptionNo)
    {
        using var connection = database.Open();
        return connection.Scalar<long>(
            "SELECT count(*) FROM held_persons WHERE atena_no = $no AND reception_no <> $except",
            null,
            ("$no", personNo),
            ("$except", exceptReceptionNo)) > 0;
    }

    /// <summary>Records by the conditions, newest first; at most <see cref="MaxRows"/> + 1.</summary>
    public IReadOnlyList<Recipient> Search(RecipientQuery query)
    {
        using var connection = database.Open();
        return connection.Query(
            $"""
            SELECT * FROM recipients
            WHERE ($certification = '' OR certification_no = $certification)
              AND ($person = '' OR atena_no = $person)
              AND ($reception = '' OR reception_no = $reception)
              AND ($remarks = '' OR CASE WHEN $anywhere THEN instr(remarks, $remarks) > 0 ELSE remarks = $remarks END)
            ORDER BY registered_at DESC, certification_no DESC LIMIT {MaxRows + 1}
            """,
            Read,
            null,
            ("$certification", query.CertificationNo),
            ("$person", query.PersonNo),
            ("$reception", query.ReceptionNo),
            ("$remarks", query.Remarks),
            ("$anywhere", query.RemarksAnywhere ? 1 : 0));
    }

    public Recipient? Find(string certificationNo)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM recipients WHERE certification_no = $no", Read, null, ("$no", certificationNo)).SingleOrDefault();
    }

    public IReadOnlyList<RecipientChild> Children(string receptionNo)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM recipient_children WHERE reception_no = $no ORDER BY row",
            r => new RecipientChild(
                new ChildInput(r.Int("row"), r.Text("atena_no"), r.Text("relation"), r.Text("custody"), r.Text("living"), r.Text("cohabit")),
                r.Int("rank"),
                r.Int("amount"),
                r.Text("end_month")),
            null,
            ("$no", receptionNo));
    }

    public IReadOnlyList<RecipientSibling> Siblings(string receptionNo)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM recipient_siblings WHERE reception_no = $no ORDER BY row",
            r => new RecipientSibling(
                new SiblingInput(r.Int("row"), r.Text("atena_no"), r.Text("relation"), r.Text("custody"), r.Text("cost")),
                r.Int("rank")),
            null,
            ("$no", receptionNo));
    }

    private static Recipient Read(SqliteDataReader row) => new(
        row.Text("reception_no"),
        row.Text("certification_no"),
        row.Text("atena_no"),
        row.Text("status"),
        row.Text("reception_date"),
        row.Text("claim_date"),
        row.Text("reason"),
        row.Text("event_date"),
        row.Text("remarks"),
        row.Text("job"),
        row.Text("pension"),
        row.Text("spouse_exists"),
        row.Text("spouse_no"),
        new BankInput(
            row.Int("bank_public") == 1,
            row.Text("bank_code"),
            row.Text("branch_code"),
            row.Text("account_type"),
            row.Text("account_no"),
            row.Text("account_holder")),
        row.Text("start_month"),
        row.Text("end_month"),
        row.Int("monthly_amount"),
        row.Int("children_count"),
        row.Int("counted_count"),
        row.Text("registered_by"),
        row.Text("registered_at"));
}
