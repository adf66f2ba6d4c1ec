namespace Rpa.Scenarios.Ledgers;

/// <summary>介護保険 被保険者.</summary>
/// <param name="InsuredNumber">被保険者番号, 10 characters, may begin with H.</param>
/// <param name="AtenaNo">宛名番号.</param>
public sealed record CareInsured(string InsuredNumber, string AtenaNo);
