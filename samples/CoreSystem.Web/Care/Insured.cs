namespace CoreSystem.Web.Care;

/// <summary>A person insured by 介護保険.</summary>
internal sealed record Insured(string No, string PersonNo, string Category, DateOnly? QualifiedOn, DateOnly? LostOn, string LossReason);
