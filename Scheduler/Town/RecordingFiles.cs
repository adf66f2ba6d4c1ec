using Rpa.Scenarios.Ledgers;

namespace Rpa.Scheduler.Town;

/// <summary>Keeps what the ledger reads of an export, so that exactly that is stored: a file replaced in the meantime changes nothing.</summary>
internal sealed class RecordingFiles(ILedgerFiles files) : ILedgerFiles
{
    private readonly Dictionary<string, byte[]> _read = new(StringComparer.Ordinal);

    public string Place => files.Place;

    public IReadOnlyDictionary<string, byte[]> Content => _read;

    public byte[]? Read(string name)
    {
        if (files.Read(name) is not { } content)
        {
            return null;
        }

        _read[name] = content;
        return content;
    }
}
