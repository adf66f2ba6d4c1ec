using CoreSystem.Web.Dates;

namespace CoreSystem.Web.Allowance;

/// <summary>A stored recipient record, as JT1902 shows it. Dates are ISO text; empty where a taken-over record knows nothing.</summary>
internal sealed record Recipient(
    string ReceptionNo,
    string CertificationNo,
    string ClaimantNo,
    string Status,
    string ReceptionDate,
    string ClaimDate,
    string Reason,
    string EventDate,
    string Remarks,
    string Job,
    string Pension,
    string SpouseExists,
    string SpouseNo,
    BankInput Bank,
    string StartMonth,
    string EndMonth,
    int MonthlyAmount,
    int ChildrenCount,
    int CountedCount,
    string RegisteredBy,
    string RegisteredAt)
{
    /// <summary>令和08年08月.</summary>
    public string StartText => Wareki.ToText(YearMonth.Parse(StartMonth));
}
