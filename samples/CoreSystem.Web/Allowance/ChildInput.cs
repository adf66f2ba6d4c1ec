using System.Globalization;

namespace CoreSystem.Web.Allowance;

/// <summary>A row of the grid 児童.</summary>
internal sealed record ChildInput(int Row, string No, string Relation, string Custody, string Living, string Cohabit)
{
    public bool IsEmpty => (No + Relation + Custody + Living + Cohabit).Length == 0;

    /// <summary>The id of a field of this row.</summary>
    public string Field(string column) => string.Create(CultureInfo.InvariantCulture, $"child-{Row}-{column}");
}
