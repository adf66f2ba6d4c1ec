using System.Globalization;
using CoreSystem.Web.Data;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Settings;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Entries;

/// <summary>Stores a checked entry in one transaction and gives its number.</summary>
internal sealed class EntryRegistrar(Database database, BusinessCalendar calendar)
{
    /// <param name="entry">An entry without errors.</param>
    /// <param name="versions">The version of each person as the screen showed it; a change since then refuses the entry (E0901).</param>
    /// <param name="operatorId">Who registers.</param>
    /// <returns>The number, or the message that refuses.</returns>
    public (string ReceiptNo, Message? Refusal) Register(CheckedEntry entry, IReadOnlyDictionary<string, int> versions, string operatorId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (connection.Scalar<long>("SELECT count(*) FROM entries WHERE reception_no = $no", transaction, ("$no", entry.ReceptionNo)) > 0)
        {
            return ("", MessageTable.Get("E0103", entry.ReceptionNo));
        }

        foreach (var no in entry.Persons.Keys)
        {
            var changed = connection.Run(
                "UPDATE persons SET version = version + 1 WHERE atena_no = $no AND version = $version",
                transaction,
                ("$no", no),
                ("$version", versions.GetValueOrDefault(no)));
            if (changed == 0)
            {
                return ("", MessageTable.Get("E0901", no));
            }
        }

        var receiptNo = entry.Screen.ReceiptNo(connection, transaction, entry) ?? NextReceiptNo(connection, transaction, entry.Screen);
        Insert(connection, transaction, entry, receiptNo, operatorId);
        entry.Screen.Apply(connection, transaction, entry, receiptNo);
        transaction.Commit();
        return (receiptNo, null);
    }

    private void Insert(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo, string operatorId)
    {
        connection.Run(
            "INSERT INTO entries VALUES ($reception, $screen, $receipt, $subject, $remarks, $by, $at)",
            transaction,
            ("$reception", entry.ReceptionNo),
            ("$screen", entry.Screen.Id),
            ("$receipt", receiptNo),
            ("$subject", entry.Subject?.No ?? ""),
            ("$remarks", entry["remarks"]),
            ("$by", operatorId),
            ("$at", calendar.Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
        foreach (var (field, value) in entry.Values)
        {
            connection.Run(
                "INSERT INTO entry_values VALUES ($reception, $field, $value)",
                transaction,
                ("$reception", entry.ReceptionNo),
                ("$field", field),
                ("$value", value));
        }

        foreach (var figure in entry.Figures)
        {
            connection.Run(
                "INSERT INTO entry_figures VALUES ($reception, $figure, $text, $value)",
                transaction,
                ("$reception", entry.ReceptionNo),
                ("$figure", figure.Id),
                ("$text", figure.Text),
                ("$value", figure.Value));
        }
    }

    // 年度, the letter of the screen, and a series of six.
    private string NextReceiptNo(SqliteConnection connection, SqliteTransaction transaction, EntryScreen screen)
    {
        var year = Database.FiscalYear(calendar.Date);
        var number = Database.NextNumber(connection, $"{screen.Id}-{year}", transaction);
        return string.Create(CultureInfo.InvariantCulture, $"{year}{screen.Letter}R{number:000000}");
    }
}
