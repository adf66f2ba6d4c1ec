namespace Rpa.Scenarios.Ledgers;

/// <summary>Where the files of a ledger's export come from: a folder, or a stored snapshot.</summary>
public interface ILedgerFiles
{
    /// <summary>What messages call the place, e.g. the folder's path.</summary>
    string Place { get; }

    /// <summary>The bytes of a file (UTF-8 CSV), or null where the export lacks it.</summary>
    /// <param name="name">Name of the file, e.g. <c>persons.csv</c>.</param>
    /// <exception cref="IOException">It is there but cannot be read.</exception>
    byte[]? Read(string name);
}
