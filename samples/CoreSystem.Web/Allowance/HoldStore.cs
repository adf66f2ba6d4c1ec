using System.Globalization;
using System.Text.Json;
using CoreSystem.Web.Data;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Allowance;

/// <summary>Inputs put aside (保留): they have a 受付番号 but no 認定番号, and warn whoever enters the same persons (W0204).</summary>
internal sealed class HoldStore(Database database, BusinessCalendar calendar)
{
    /// <summary>Puts an input aside, in place of an earlier state of it.</summary>
    public void Put(CheckedClaim claim, IReadOnlyDictionary<string, string> fields, string operatorId)
    {
        var receptionNo = claim.Input.ReceptionNo;
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Run("DELETE FROM holds WHERE reception_no = $no", transaction, ("$no", receptionNo));
        connection.Run(
            "INSERT INTO holds VALUES ($no, $fields, $by, $at)",
            transaction,
            ("$no", receptionNo),
            ("$fields", JsonSerializer.Serialize(fields)),
            ("$by", operatorId),
            ("$at", calendar.Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
        foreach (var personNo in claim.Persons.Keys)
        {
            connection.Run("INSERT INTO held_persons VALUES ($no, $person)", transaction, ("$no", receptionNo), ("$person", personNo));
        }

        transaction.Commit();
    }

    public IReadOnlyList<Hold> All()
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM holds ORDER BY reception_no",
            r => new Hold(
                r.Text("reception_no"),
                JsonSerializer.Deserialize<Dictionary<string, string>>(r.Text("fields"))!,
                r.Text("held_by"),
                r.Text("held_at")));
    }

    public Hold? Find(string receptionNo) =>
        All().FirstOrDefault(h => string.Equals(h.ReceptionNo, receptionNo, StringComparison.Ordinal));

    public void Remove(string receptionNo)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM holds WHERE reception_no = $no", null, ("$no", receptionNo));
    }
}
