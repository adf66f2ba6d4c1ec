namespace CoreSystem.Web.Allowance;

/// <summary>The monthly amount and how it came about, eldest first.</summary>
internal sealed record AllowanceResult(IReadOnlyList<AllowanceRow> Rows)
{
    /// <summary>月額 in yen.</summary>
    public int Total => Rows.Sum(r => r.Amount);

    /// <summary>児童数: persons paid for.</summary>
    public int Children => Rows.Count(r => r.IsPaid);

    /// <summary>算定数: persons in the order.</summary>
    public int Counted => Rows.Count;
}
