namespace Rpa.Scenarios.Ledgers;

/// <summary>金融機関 店舗 of the bank master.</summary>
public sealed record BankBranch(string BankCode, string BankName, string BankKana, string BranchCode, string BranchName, string BranchKana);
