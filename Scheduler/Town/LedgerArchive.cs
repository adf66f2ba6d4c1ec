using System.IO.Compression;
using Rpa.Scenarios.Ledgers;

namespace Rpa.Scheduler.Town;

/// <summary>The files of a stored snapshot.</summary>
/// <param name="place">What messages call it.</param>
/// <param name="files">Content by file name.</param>
internal sealed class LedgerArchive(string place, IReadOnlyDictionary<string, byte[]> files) : ILedgerFiles
{
    public string Place => place;

    public byte[]? Read(string name) => files.GetValueOrDefault(name);

    /// <summary>Opens what <see cref="Pack"/> made.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static LedgerArchive Open(string place, byte[] packed)
    {
        using var archive = new ZipArchive(new MemoryStream(packed, writable: false), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            files[entry.FullName] = memory.ToArray();
        }

        return new(place, files);
    }

    /// <summary>Packs files into one.</summary>
    public static byte[] Pack(IReadOnlyDictionary<string, byte[]> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }
}
