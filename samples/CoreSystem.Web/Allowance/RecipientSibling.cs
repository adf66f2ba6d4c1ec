namespace CoreSystem.Web.Allowance;

/// <summary>A stored 算定対象者 of a recipient; rank 0: not counted.</summary>
internal sealed record RecipientSibling(SiblingInput Input, int Rank);
