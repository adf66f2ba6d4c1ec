namespace Rpa.Scenarios.Ledgers;

/// <summary>特別徴収: the resident tax of a person that an employer withholds in a year.</summary>
/// <param name="AtenaNo">宛名番号 of the employee.</param>
/// <param name="DesignationNumber">特別徴収義務者 指定番号.</param>
/// <param name="FiscalYear">年度: the Gregorian year of its June.</param>
/// <param name="AnnualTax">年税額 in yen, after the latest change.</param>
/// <param name="Months">Yen of each month from June to the next May; empty where the export lacks them.</param>
/// <param name="Status">As the town calls it, e.g. 特徴中.</param>
public sealed record WithheldTax(string AtenaNo, string DesignationNumber, int FiscalYear, long AnnualTax, IReadOnlyList<long> Months, string Status)
{
    /// <summary>Whether the employer still withholds.</summary>
    public bool IsActive => Status is "特徴中" or "1" or "";
}
