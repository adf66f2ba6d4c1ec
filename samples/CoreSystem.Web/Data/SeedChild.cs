namespace CoreSystem.Web.Data;

/// <summary>A row of <c>child_allowance_children.csv</c>.</summary>
internal sealed record SeedChild(string CertificationNo, string AtenaNo, string StartMonth, string EndMonth);
