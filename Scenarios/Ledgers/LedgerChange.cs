namespace Rpa.Scenarios.Ledgers;

/// <summary>How one list of the ledger differs from the one before it. Counts only: nothing of a person is in it.</summary>
/// <param name="File">Name of the list's file, e.g. <c>persons.csv</c>.</param>
/// <param name="Before">Rows before.</param>
/// <param name="After">Rows now.</param>
/// <param name="Added">Rows whose key is new.</param>
/// <param name="Removed">Rows whose key is gone.</param>
/// <param name="Changed">Rows with a known key that say something else.</param>
public sealed record LedgerChange(string File, int Before, int After, int Added, int Removed, int Changed)
{
    /// <summary>Whether anything differs.</summary>
    public bool Any => Added + Removed + Changed > 0;
}
