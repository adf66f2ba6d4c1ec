using System.Globalization;
using CoreSystem.Web.Data;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Settings;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Allowance;

/// <summary>Stores a checked claim in one transaction and gives its 認定番号.</summary>
internal sealed class ClaimRegistrar(Database database, BusinessCalendar calendar)
{
    /// <param name="claim">A claim without errors.</param>
    /// <param name="versions">The version of each person as the screen showed it; a change since then refuses the claim (E0901).</param>
    /// <param name="operatorId">Who registers.</param>
    public RegistrationOutcome Register(CheckedClaim claim, IReadOnlyDictionary<string, int> versions, string operatorId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (connection.Scalar<long>(
            "SELECT count(*) FROM recipients WHERE reception_no = $no", transaction, ("$no", claim.Input.ReceptionNo)) > 0)
        {
            return RegistrationOutcome.Refused(MessageTable.Get("E0103", claim.Input.ReceptionNo));
        }

        foreach (var person in claim.Persons.Values)
        {
            var changed = connection.Run(
                "UPDATE persons SET version = version + 1 WHERE atena_no = $no AND version = $version",
                transaction,
                ("$no", person.No),
                ("$version", versions.GetValueOrDefault(person.No)));
            if (changed == 0)
            {
                return RegistrationOutcome.Refused(MessageTable.Get("E0901", person.No));
            }
        }

        var certificationNo = NextCertificationNo(connection, transaction);
        Insert(connection, transaction, claim, certificationNo, operatorId);
        InsertChildren(connection, transaction, claim);
        InsertSiblings(connection, transaction, claim);
        connection.Run("DELETE FROM holds WHERE reception_no = $no", transaction, ("$no", claim.Input.ReceptionNo));
        transaction.Commit();
        return RegistrationOutcome.Done(certificationNo);
    }

    // 9 digits: 年度, a series of six, and a check digit (modulus 10, weights 2-1).
    private string NextCertificationNo(SqliteConnection connection, SqliteTransaction transaction)
    {
        var year = Database.FiscalYear(calendar.Date);
        var series = Database.NextNumber(connection, $"certification-{year}", transaction);
        var body = string.Create(CultureInfo.InvariantCulture, $"{year}{series:000000}");
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var product = (body[^(i + 1)] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{body}{(10 - (sum % 10)) % 10}");
    }

    private void Insert(
        SqliteConnection connection, SqliteTransaction transaction, CheckedClaim claim, string certificationNo, string operatorId)
    {
        var input = claim.Input;
        var result = claim.Result!;
        connection.Run(
            """
            INSERT INTO recipients VALUES ($reception, $certification, $no, '1', $receptionDate, $claimDate, $reason, $eventDate,
              $remarks, $job, $pension, $spouseExists, $spouseNo, $public, $bank, $branch, $type, $account, $holder,
              $start, '', $amount, $children, $counted, $by, $at)
            """,
            transaction,
            ("$reception", input.ReceptionNo),
            ("$certification", certificationNo),
            ("$no", input.ClaimantNo),
            ("$receptionDate", Iso(input.ReceptionDate)),
            ("$claimDate", Iso(input.ClaimDate)),
            ("$reason", input.Reason),
            ("$eventDate", Iso(input.EventDate)),
            ("$remarks", input.Remarks),
            ("$job", input.Job),
            ("$pension", input.Pension),
            ("$spouseExists", input.SpouseExists),
            ("$spouseNo", input.SpouseNo),
            ("$public", input.Bank.PublicAccount ? 1 : 0),
            ("$bank", input.Bank.BankCode),
            ("$branch", input.Bank.BranchCode),
            ("$type", input.Bank.AccountType),
            ("$account", input.Bank.AccountNo),
            ("$holder", input.Bank.Holder),
            ("$start", claim.Start!.Value.ToString()),
            ("$amount", result.Total),
            ("$children", result.Children),
            ("$counted", result.Counted),
            ("$by", operatorId),
            ("$at", calendar.Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
    }

    private static void InsertChildren(SqliteConnection connection, SqliteTransaction transaction, CheckedClaim claim)
    {
        foreach (var child in claim.Input.Children)
        {
            var row = claim.Result!.Rows.First(r => r.IsPaid && r.Row == child.Row);
            connection.Run(
                "INSERT INTO recipient_children VALUES ($reception, $row, $no, $relation, $custody, $living, $cohabit, $rank, $amount, $start, '')",
                transaction,
                ("$reception", claim.Input.ReceptionNo),
                ("$row", child.Row),
                ("$no", child.No),
                ("$relation", child.Relation),
                ("$custody", child.Custody),
                ("$living", child.Living),
                ("$cohabit", child.Cohabit),
                ("$rank", row.Rank),
                ("$amount", row.Amount),
                ("$start", claim.Start!.Value.ToString()));
        }
    }

    private static void InsertSiblings(SqliteConnection connection, SqliteTransaction transaction, CheckedClaim claim)
    {
        foreach (var sibling in claim.Input.Siblings)
        {
            var rank = claim.Result!.Rows.FirstOrDefault(r => !r.IsPaid && r.Row == sibling.Row)?.Rank ?? 0;
            connection.Run(
                "INSERT INTO recipient_siblings VALUES ($reception, $row, $no, $relation, $custody, $cost, $rank)",
                transaction,
                ("$reception", claim.Input.ReceptionNo),
                ("$row", sibling.Row),
                ("$no", sibling.No),
                ("$relation", sibling.Relation),
                ("$custody", sibling.Custody),
                ("$cost", sibling.Cost),
                ("$rank", rank));
        }
    }

    private static string Iso(string wareki) => Wareki.TryParse(wareki, out var date)
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("A checked claim has real dates.");
}
