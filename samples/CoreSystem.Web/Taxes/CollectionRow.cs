namespace CoreSystem.Web.Taxes;

/// <summary>A row of the search window of employees.</summary>
internal sealed record CollectionRow(string No, string Name, string Kana, long AnnualTax, string Status);
