using System.Globalization;
using CoreSystem.Web.Allowance;
using CoreSystem.Web.Dates;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Data;

/// <summary>Takes over a recipient from the ledger (データ移行): what the ledger does not know stays empty.</summary>
internal static class SeedRecipient
{
    public static void Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Func<string, string> row,
        IReadOnlyList<SeedChild> children,
        YearMonth month)
    {
        var receptionNo = "00M" + row("certification_no")[3..];
        var amounts = Amounts(connection, transaction, children, month);
        connection.Run(
            """
            INSERT INTO recipients VALUES ($reception, $certification, $no, $status, $date, $date, '', '', '', '', '', '', '', 0,
              $bank, $branch, $type, $account, $holder, $start, $end, $amount, $count, $count, '移行', $at)
            """,
            transaction,
            ("$reception", receptionNo),
            ("$certification", row("certification_no")),
            ("$no", row("atena_no")),
            ("$status", row("status")),
            ("$date", row("certified_on")),
            ("$bank", row("bank_code")),
            ("$branch", row("branch_code")),
            ("$type", row("account_type")),
            ("$account", row("account_no")),
            ("$holder", row("holder_kana")),
            ("$start", row("start_month")),
            ("$end", row("end_month")),
            ("$amount", amounts.Total),
            ("$count", amounts.Children),
            ("$at", row("certified_on")));
        for (var i = 0; i < children.Count; i++)
        {
            var paid = amounts.Rows.FirstOrDefault(r => r.Row == i + 1);
            connection.Run(
                """
                INSERT INTO recipient_children VALUES ($reception, $row, $no, '子', '1', '1', '1', $rank, $amount, $start, $end)
                """,
                transaction,
                ("$reception", receptionNo),
                ("$row", i + 1),
                ("$no", children[i].AtenaNo),
                ("$rank", paid?.Rank ?? 0),
                ("$amount", paid?.Amount ?? 0),
                ("$start", children[i].StartMonth),
                ("$end", children[i].EndMonth));
        }
    }

    private static AllowanceResult Amounts(
        SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<SeedChild> children, YearMonth month)
    {
        var births = children.Select(c => DateOnly.ParseExact(
            connection.Scalar<string>("SELECT birth_date FROM persons WHERE atena_no = $no", transaction, ("$no", c.AtenaNo)),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture));
        return AllowanceCalculator.Compute(month, births.Select((birth, i) => new CountedPerson(i + 1, birth, IsPaid: true)));
    }
}
