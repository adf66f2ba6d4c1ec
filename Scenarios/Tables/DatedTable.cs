namespace Rpa.Scenarios.Tables;

/// <summary>Values that change with the years (amounts, limits). A day without a row has no value: never that of another year.</summary>
/// <param name="Rows">Rows in the order of time, without overlap.</param>
internal sealed record DatedTable<T>(IReadOnlyList<T> Rows)
    where T : class, IDatedRow
{
    /// <summary>The row of a day, or null where no row is known.</summary>
    public T? On(DateOnly day) => Rows.LastOrDefault(row => row.From <= day && (row.To is null || day <= row.To));
}
