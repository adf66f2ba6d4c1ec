namespace Rpa.Scenarios.Ledgers;

/// <summary>Tax data that the town already holds for a person and year.</summary>
/// <param name="AtenaNo">宛名番号.</param>
/// <param name="FiscalYear">年度.</param>
/// <param name="Kind">給報, 年金報告, 確定申告 …</param>
public sealed record TaxRecord(string AtenaNo, int FiscalYear, string Kind);
