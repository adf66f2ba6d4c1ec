using System.Security.Cryptography;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Security;

/// <summary>Reads the master key from the settings.</summary>
internal static class MasterKeyFile
{
    private const UnixFileMode OthersMayRead =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The master key of the settings, made now if they allow it.</summary>
    /// <exception cref="StoreException">There is no key, or it is not safe to use. The message says what to do.</exception>
    public static MasterKey Load(SecurityOptions security, StoreOptions store)
    {
        if (!string.IsNullOrEmpty(security.MasterKey))
        {
            return Decode(security.MasterKey, "Security:MasterKey");
        }

        var path = Path.GetFullPath(security.MasterKeyFile);
        if (IsInside(path, Path.GetFullPath(store.Folder)))
        {
            throw new StoreException($"Security:MasterKeyFile ({path}) lies inside the data folder. Keep the key elsewhere, so that a copy of the data alone is worthless.");
        }

        if (!File.Exists(path))
        {
            Create(security, path);
        }

        RefuseOpenRights(path);
        return Decode(File.ReadAllText(path).Trim(), path);
    }

    private static void Create(SecurityOptions security, string path)
    {
        if (!security.CreateMissingKey)
        {
            throw new StoreException($"There is no master key at {path}. Make one (openssl rand -base64 32 > file; chmod 600 file), keep a copy in a safe place, and set Security:MasterKeyFile.");
        }

        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Size)));
    }

    private static void RefuseOpenRights(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersMayRead) != UnixFileMode.None)
        {
            throw new StoreException($"Other accounts may read the master key {path}. Run: chmod 600 '{path}'");
        }
    }

    private static MasterKey Decode(string text, string where)
    {
        var key = new byte[MasterKey.Size + 3];
        return Convert.TryFromBase64String(text, key, out var length) && length == MasterKey.Size
            ? new MasterKey(key.AsSpan(0, MasterKey.Size))
            : throw new StoreException($"The master key in {where} is not {MasterKey.Size} bytes in Base64.");
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
