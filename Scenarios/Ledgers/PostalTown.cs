namespace Rpa.Scenarios.Ledgers;

/// <summary>郵便番号 and the town area it stands for.</summary>
public sealed record PostalTown(string PostalCode, string Prefecture, string City, string Town, string TownKana);
