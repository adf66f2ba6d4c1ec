using CoreSystem.Web.Data;

namespace CoreSystem.Web.Lookups;

/// <summary>主治医コード, of the 医療機関 typed before it.</summary>
internal sealed class DoctorLookup(Database database) : ILookup
{
    private const string HospitalField = "hospital-no";

    public string Kind => "doctor";

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } =
        ("KG0220 主治医検索", "医師名・コード", ["主治医コード", "氏名", "診療科", "医療機関"]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields)
    {
        using var connection = database.Open();
        var doctors = connection.Query(
            "SELECT * FROM doctors WHERE doctor_no = $no",
            row => (Hospital: row.Text("hospital_no"), Finding: LookupFinding.Of(("name", row.Text("name")), ("department", row.Text("department")))),
            null,
            ("$no", code));
        return doctors switch
        {
            [] => LookupFinding.None("E0047"),
            [var only] when string.Equals(only.Hospital, fields.GetValueOrDefault(HospitalField, ""), StringComparison.Ordinal) => only.Finding,
            _ => LookupFinding.None("E0111"),
        };
    }

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT d.*, h.name AS hospital FROM doctors d JOIN hospitals h USING (hospital_no)
            WHERE (d.name LIKE '%' || $text || '%' OR d.doctor_no LIKE $text || '%') AND ($hospital = '' OR d.hospital_no = $hospital)
            ORDER BY d.doctor_no LIMIT 50
            """,
            row => new[] { row.Text("doctor_no"), row.Text("name"), row.Text("department"), row.Text("hospital") },
            null,
            ("$text", text.Trim()),
            ("$hospital", fields.GetValueOrDefault(HospitalField, "")));
    }
}
