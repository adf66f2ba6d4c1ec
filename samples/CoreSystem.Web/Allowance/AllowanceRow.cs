namespace CoreSystem.Web.Allowance;

/// <summary>One person's place and money.</summary>
/// <param name="Rank">第何子, from 1.</param>
/// <param name="Row">Row of the grid.</param>
/// <param name="IsPaid">False for a 算定対象者.</param>
/// <param name="Amount">Yen a month; 0 for a 算定対象者.</param>
internal sealed record AllowanceRow(int Rank, int Row, bool IsPaid, int Amount);
