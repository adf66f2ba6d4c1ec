namespace CoreSystem.Web.Allowance;

/// <summary>A person who takes a place in the order of children.</summary>
/// <param name="Row">Row of the grid that the person stands in, from 1.</param>
/// <param name="Birth">Birth date.</param>
/// <param name="IsPaid">True for a 児童, false for a 算定対象者 (兄姉等).</param>
internal sealed record CountedPerson(int Row, DateOnly Birth, bool IsPaid);
