using System.Globalization;

namespace CoreSystem.Web.Allowance;

/// <summary>A row of the grid 兄姉等 (算定対象者).</summary>
internal sealed record SiblingInput(int Row, string No, string Relation, string Custody, string Cost)
{
    public bool IsEmpty => (No + Relation + Custody + Cost).Length == 0;

    /// <summary>Counted only when both the care (監護相当) and the living cost (生計費負担) are 有.</summary>
    public bool IsCounted => Codes.IsYes(Custody) && Codes.IsYes(Cost);

    /// <summary>The id of a field of this row.</summary>
    public string Field(string column) => string.Create(CultureInfo.InvariantCulture, $"sibling-{Row}-{column}");
}
