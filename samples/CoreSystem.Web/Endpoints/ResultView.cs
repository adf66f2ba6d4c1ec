using System.Globalization;
using CoreSystem.Web.Allowance;
using CoreSystem.Web.Dates;

namespace CoreSystem.Web.Endpoints;

/// <summary>The tab 審査.</summary>
internal sealed record ResultView(
    int Children, int Counted, string Start, string StartText, int Amount, string AmountText, IReadOnlyList<ResultRowView> Rows)
{
    public static ResultView? Of(CheckedClaim claim)
    {
        if (claim is not { Start: { } start, Result: { } result })
        {
            return null;
        }

        return new ResultView(
            result.Children,
            result.Counted,
            start.ToString(),
            Wareki.ToText(start),
            result.Total,
            Yen(result.Total),
            [.. result.Rows.Select(row => Row(claim, row))]);
    }

    public static string Yen(int amount) => amount.ToString("#,0", CultureInfo.InvariantCulture) + "円";

    private static ResultRowView Row(CheckedClaim claim, AllowanceRow row)
    {
        var no = row.IsPaid
            ? claim.Input.Children.First(c => c.Row == row.Row).No
            : claim.Input.Siblings.First(s => s.Row == row.Row).No;
        var person = claim.Persons[no];
        var rank = string.Create(CultureInfo.InvariantCulture, $"第{row.Rank}子");
        return new ResultRowView(rank, person.Name, person.BirthText, row.IsPaid ? "支給" : "算定", row.IsPaid ? Yen(row.Amount) : "－");
    }
}
