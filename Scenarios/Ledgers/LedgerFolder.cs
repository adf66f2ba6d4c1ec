namespace Rpa.Scenarios.Ledgers;

/// <summary>A folder of the town's exported files.</summary>
public sealed class LedgerFolder : ILedgerFiles
{
    /// <summary>Names a folder.</summary>
    /// <exception cref="LedgerException">There is no such folder.</exception>
    public LedgerFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new LedgerException($"宛名台帳のフォルダーがありません: {folder}");
        }

        Place = folder;
    }

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public byte[]? Read(string name)
    {
        var path = Path.Combine(Place, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
