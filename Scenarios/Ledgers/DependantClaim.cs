namespace Rpa.Scenarios.Ledgers;

/// <summary>A dependant whom a taxpayer already claims in a year (扶養).</summary>
/// <param name="DependantAtenaNo">宛名番号 of the dependant.</param>
/// <param name="TaxpayerAtenaNo">宛名番号 of the taxpayer.</param>
/// <param name="FiscalYear">年度.</param>
public sealed record DependantClaim(string DependantAtenaNo, string TaxpayerAtenaNo, int FiscalYear);
