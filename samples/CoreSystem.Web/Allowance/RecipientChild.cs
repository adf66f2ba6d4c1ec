namespace CoreSystem.Web.Allowance;

/// <summary>A stored child of a recipient.</summary>
internal sealed record RecipientChild(ChildInput Input, int Rank, int Amount, string EndMonth);
