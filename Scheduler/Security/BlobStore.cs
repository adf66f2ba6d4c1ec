using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Security;

/// <summary>
/// Encrypted files under the data folder: originals, pages, screenshots. A file is named by a keyed hash of its data key and
/// its content, so that writing twice is writing once, and the name tells nothing. A file appears whole or not at all.
/// </summary>
internal sealed class BlobStore(MasterKey master, IOptions<StoreOptions> options)
{
    private string Root => Path.Combine(Path.GetFullPath(options.Value.Folder), "blobs");

    /// <summary>Writes a blob durably and gives its name.</summary>
    public async Task<string> PutAsync(DataKey key, ReadOnlyMemory<byte> plain, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain.Span));
        var name = master.Hash("blob", $"{key.Id:N}/{hash}");
        var path = PathOf(name);
        if (File.Exists(path))
        {
            return name;
        }

        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(key.Encrypt(plain.Span, Place(name)), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        return name;
    }

    /// <summary>Reads a blob.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    /// <exception cref="CryptographicException">The blob is damaged or altered.</exception>
    public async Task<byte[]> GetAsync(DataKey key, string name, CancellationToken cancellationToken) =>
        key.Decrypt(await File.ReadAllBytesAsync(PathOf(name), cancellationToken), Place(name));

    /// <summary>Removes a blob that nothing refers to any more; it may be gone already.</summary>
    public void Delete(string name)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static string Place(string name) => "blob/" + name;

    private string PathOf(string name) => Path.Combine(Root, name[..2], name[2..]);
}
