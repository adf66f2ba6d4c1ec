using System.Globalization;

namespace CoreSystem.Web.Allowance;

/// <summary>What was typed on JT1001, as text.</summary>
internal sealed record ClaimInput(
    string ReceptionNo,
    string ReceptionDate,
    string ClaimDate,
    string Reason,
    string EventDate,
    string Remarks,
    string ClaimantNo,
    string Job,
    string Pension,
    string SpouseExists,
    string SpouseNo,
    IReadOnlyList<ChildInput> Children,
    IReadOnlyList<SiblingInput> Siblings,
    BankInput Bank)
{
    public const int MaxChildren = 10;
    public const int MaxSiblings = 6;
    public const int MaxRemarks = 60;

    /// <summary>Takes the fields by their ids on the screen; a missing one is empty, and empty rows are left out.</summary>
    public static ClaimInput From(IReadOnlyDictionary<string, string> fields)
    {
        string Of(string id) => fields.GetValueOrDefault(id, "").Trim();
        string InRow(string grid, int row, string column) =>
            Of(string.Create(CultureInfo.InvariantCulture, $"{grid}-{row}-{column}"));

        return new ClaimInput(
            Of("reception-no"),
            Of("reception-date"),
            Of("claim-date"),
            Of("reason"),
            Of("event-date"),
            Of("remarks"),
            Of("claimant-no"),
            Of("claimant-job"),
            Of("claimant-pension"),
            Of("spouse-exists"),
            Of("spouse-no"),
            [
                .. Enumerable.Range(1, MaxChildren).Select(row => new ChildInput(
                    row,
                    InRow("child", row, "no"),
                    InRow("child", row, "relation"),
                    InRow("child", row, "custody"),
                    InRow("child", row, "living"),
                    InRow("child", row, "cohabit"))).Where(c => !c.IsEmpty),
            ],
            [
                .. Enumerable.Range(1, MaxSiblings).Select(row => new SiblingInput(
                    row,
                    InRow("sibling", row, "no"),
                    InRow("sibling", row, "relation"),
                    InRow("sibling", row, "custody"),
                    InRow("sibling", row, "cost"))).Where(s => !s.IsEmpty),
            ],
            new BankInput(
                string.Equals(Of("bank-public"), "1", StringComparison.Ordinal),
                Of("bank-code"),
                Of("branch-code"),
                Of("account-type"),
                Of("account-no"),
                Of("account-holder")));
    }
}
