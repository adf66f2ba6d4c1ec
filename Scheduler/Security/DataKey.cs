using System.Text.Json;

namespace Rpa.Scheduler.Security;

/// <summary>An unwrapped data key: encrypts all that belongs to one case, or to one document before it has a case.</summary>
internal sealed class DataKey(Guid id, byte[] key)
{
    public Guid Id { get; } = id;

    /// <summary>Encrypts for a place, e.g. <c>case/payload</c>; only the same key and place open it.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, string place) => SealedBox.Seal(key, plain, Context(place));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Damaged, altered, or not from this key and place.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> box, string place) => SealedBox.Open(key, box, Context(place));

    /// <summary>Encrypts a value as JSON.</summary>
    public byte[] EncryptJson<T>(T value, string place) => Encrypt(JsonSerializer.SerializeToUtf8Bytes(value, StoredJson.Options), place);

    /// <summary>Decrypts a value kept as JSON.</summary>
    public T DecryptJson<T>(ReadOnlySpan<byte> box, string place) =>
        JsonSerializer.Deserialize<T>(Decrypt(box, place), StoredJson.Options) ?? throw new JsonException("A stored value is null.");

    private string Context(string place) => $"{Id:N}/{place}";
}
