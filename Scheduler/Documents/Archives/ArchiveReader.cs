using System.IO.Compression;
using System.Text;

namespace Rpa.Scheduler.Documents.Archives;

/// <summary>
/// Unpacks a ZIP in memory. Nothing is written by the names in it. What it may unpack to is counted while it is unpacked, not believed from
/// its table. Names without the mark of UTF-8 are code page 932, as Japanese Windows writes them.
/// </summary>
internal static class ArchiveReader
{
    /// <summary>Most files of an archive.</summary>
    public const int MaxFiles = 1000;

    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    /// <param name="archive">The bytes of the archive.</param>
    /// <param name="maxBytes">Most bytes that it may unpack to, all its files together.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static ArchiveContent Open(byte[] archive, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read, leaveOpen: false, Cp932);
            var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            return entries.Count > MaxFiles
                ? ArchiveContent.Stopped($"ZIPの中のファイルが多すぎます（{entries.Count}件、上限{MaxFiles}件）。分けて入れてください。")
                : Unpack(entries, maxBytes, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return ArchiveContent.Stopped("ZIPファイルが壊れていて開けません。もう一度書き出してください。");
        }
    }

    /// <summary>The name without folders; null where it leads out of the archive or is no name at all.</summary>
    internal static string? SafeName(string fullName)
    {
        var parts = fullName.Replace('\\', '/').Split('/');
        return parts.Any(part => part is ".." || part.Contains(':', StringComparison.Ordinal) || part.Any(char.IsControl)) || parts[0].Length == 0 || parts[^1].Trim() is "" or "."
            ? null
            : parts[^1];
    }

    private static ArchiveContent Unpack(List<ZipArchiveEntry> entries, long maxBytes, CancellationToken cancellationToken)
    {
        var files = new List<ArchiveFile>();
        var refused = new Dictionary<ArchiveRefusal, int>();
        var left = maxBytes;
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SafeName(entry.FullName) is not { } name)
            {
                Refuse(ArchiveRefusal.UnsafeName);
                continue;
            }

            if (entry.IsEncrypted)
            {
                Refuse(ArchiveRefusal.Encrypted);
                continue;
            }

            byte[]? content;
            try
            {
                content = Read(entry, left, cancellationToken);
            }
            catch (InvalidDataException)
            {
                Refuse(ArchiveRefusal.Damaged);
                continue;
            }

            if (content is null)
            {
                return ArchiveContent.Stopped($"ZIPを展開すると大きすぎます（上限 {maxBytes >> 20}MB）。分けて入れてください。");
            }

            left -= content.Length;
            if (content.Length == 0)
            {
                Refuse(ArchiveRefusal.Empty);
            }
            else
            {
                files.Add(new(name, content));
            }
        }

        return new(files, refused, null);

        void Refuse(ArchiveRefusal reason) => refused[reason] = refused.GetValueOrDefault(reason) + 1;
    }

    /// <summary>The bytes of a file, or null where they are more than are left.</summary>
    private static byte[]? Read(ZipArchiveEntry entry, long left, CancellationToken cancellationToken)
    {
        using var content = entry.Open();
        using var memory = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; (read = content.Read(block)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (memory.Length + read > left)
            {
                return null;
            }

            memory.Write(block, 0, read);
        }

        return memory.ToArray();
    }
}
