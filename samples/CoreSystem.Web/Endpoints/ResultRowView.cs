namespace CoreSystem.Web.Endpoints;

/// <summary>A row of the table on the tab 審査.</summary>
internal sealed record ResultRowView(string Rank, string Name, string Birth, string Kind, string Amount);
