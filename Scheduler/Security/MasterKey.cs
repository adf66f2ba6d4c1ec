using System.Security.Cryptography;
using System.Text;

namespace Rpa.Scheduler.Security;

/// <summary>The town's master key. It wraps the data keys and yields one key for each other purpose (HKDF-SHA-256).</summary>
internal sealed class MasterKey
{
    /// <summary>Length of every key in bytes (256 bits).</summary>
    public const int Size = 32;

    private readonly byte[] _wrapping;
    private readonly byte[] _hashing;
    private readonly byte[] _audit;
    private readonly byte[] _vault;

    /// <exception cref="ArgumentException">The key has not 32 bytes.</exception>
    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Size)
        {
            throw new ArgumentException($"A master key has {Size} bytes.", nameof(key));
        }

        var secret = key.ToArray();
        _wrapping = Derive(secret, "wrap");
        _hashing = Derive(secret, "hash");
        _audit = Derive(secret, "audit");
        _vault = Derive(secret, "vault");
        Id = Convert.ToHexStringLower(Derive(secret, "id").AsSpan(0, 8));
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>Tells master keys apart; says nothing about the key.</summary>
    public string Id { get; }

    public byte[] Wrap(ReadOnlySpan<byte> dataKey, Guid id) => SealedBox.Seal(_wrapping, dataKey, $"key/{id:N}");

    /// <exception cref="CryptographicException">The wrapped key is damaged or of another master key.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, Guid id) => SealedBox.Open(_wrapping, wrapped, $"key/{id:N}");

    /// <summary>A keyed hash for looking personal values up without keeping them.</summary>
    /// <param name="purpose">Keeps hashes of different things apart.</param>
    /// <param name="value">The value.</param>
    public string Hash(string purpose, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_hashing, Encoding.UTF8.GetBytes(purpose + "\n" + value)));

    /// <summary>Seals a row of the audit log.</summary>
    public string Seal(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_audit, Encoding.UTF8.GetBytes(text)));

    /// <summary>Encrypts accounts of robots for a place.</summary>
    public byte[] SealVault(ReadOnlySpan<byte> plain, string place) => SealedBox.Seal(_vault, plain, place);

    /// <exception cref="CryptographicException">Damaged, altered, of another master key or of another place.</exception>
    public byte[] OpenVault(ReadOnlySpan<byte> box, string place) => SealedBox.Open(_vault, box, place);

    private static byte[] Derive(byte[] key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, salt: null, Encoding.UTF8.GetBytes("rpa/" + purpose));
}
