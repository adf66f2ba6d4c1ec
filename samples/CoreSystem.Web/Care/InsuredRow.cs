namespace CoreSystem.Web.Care;

/// <summary>A row of the search window of insured persons.</summary>
internal sealed record InsuredRow(string No, string Name, string Kana, string Birth, string Category);
