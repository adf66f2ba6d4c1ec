using System.Security.Cryptography;
using System.Text;

namespace Rpa.Scheduler.Security;

/// <summary>
/// AES-256-GCM with a random nonce: <c>version (1) | nonce (12) | cipher text | tag (16)</c>.
/// The context says what the text is and is bound to it: a box moved to another row or column does not open.
/// </summary>
internal static class SealedBox
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Bytes that a box is longer than its text.</summary>
    public const int Overhead = 1 + NonceSize + TagSize;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string context)
    {
        var box = new byte[plain.Length + Overhead];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(1 + NonceSize, plain.Length), box.AsSpan(box.Length - TagSize), Encoding.UTF8.GetBytes(context));
        return box;
    }

    /// <exception cref="CryptographicException">The box is damaged, altered, of another key or of another context.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string context)
    {
        if (box.Length < Overhead || box[0] != Version)
        {
            throw new CryptographicException("This is not a sealed box of a known version.");
        }

        var plain = new byte[box.Length - Overhead];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box.Slice(1, NonceSize), box[(1 + NonceSize)..^TagSize], box[^TagSize..], plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
