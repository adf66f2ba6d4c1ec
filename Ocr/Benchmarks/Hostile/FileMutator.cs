using System.Buffers.Binary;

namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>Damages files in the ways that disks, networks and attackers do. The same seed and number give the same damage.</summary>
internal static class FileMutator
{
    private static readonly uint[] TellingNumbers = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    private static readonly (string Name, Func<byte[], Random, byte[]> Damage)[] Kinds =
    [
        ("bit flips", FlipBits),
        ("wrong bytes", WrongBytes),
        ("cut off", (bytes, random) => bytes[..random.Next(bytes.Length)]),
        ("blocks swapped", SwapBlocks),
        ("block of zeros", ZeroBlock),
        ("garbage inserted", InsertGarbage),
        ("block twice", RepeatBlock),
        ("block lost", LoseBlock),
        ("header fields", HeaderFields),
        ("numbers anywhere", NumbersAnywhere),
    ];

    /// <summary>Damages a file.</summary>
    /// <param name="original">The sound file; it is not changed.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="number">Which of the run's files.</param>
    /// <returns>What was done, in English, and the damaged file.</returns>
    public static (string Damage, byte[] Content) Mutate(ReadOnlySpan<byte> original, int seed, int number)
    {
        var random = new Random(HashOf(seed, number));
        var content = original.ToArray();
        var names = new List<string>();

        // Mostly one kind of damage; several at once where the draw falls so.
        do
        {
            if (content.Length < 16)
            {
                break;
            }

            var (name, damage) = Kinds[random.Next(Kinds.Length)];
            content = damage(content, random);
            names.Add(name);
        }
        while (random.Next(4) == 0);
        return (string.Join(", ", names), content);
    }

    /// <summary>Which of several files a number of a run damages.</summary>
    public static int Choose(int count, int seed, int number) => new Random(HashOf(seed, ~number)).Next(count);

    // Not HashCode.Combine, which differs from process to process.
    private static int HashOf(int seed, int number) => unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)number * 2246822519u) ^ 0x9E3779B9u));

    private static byte[] FlipBits(byte[] bytes, Random random)
    {
        for (var flips = 1 + random.Next(60); flips > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static byte[] WrongBytes(byte[] bytes, Random random)
    {
        for (var wrong = 1 + random.Next(60); wrong > 0; wrong--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static byte[] SwapBlocks(byte[] bytes, Random random)
    {
        var length = 1 + random.Next(Math.Min(4096, bytes.Length / 4));
        var first = random.Next((bytes.Length / 2) - length + 1);
        var second = (bytes.Length / 2) + random.Next((bytes.Length / 2) - length + 1);
        var kept = bytes[first..(first + length)];
        Array.Copy(bytes, second, bytes, first, length);
        Array.Copy(kept, 0, bytes, second, length);
        return bytes;
    }

    private static byte[] ZeroBlock(byte[] bytes, Random random)
    {
        var (start, length) = Block(bytes, random);
        Array.Clear(bytes, start, length);
        return bytes;
    }

    private static byte[] InsertGarbage(byte[] bytes, Random random)
    {
        var garbage = new byte[1 + random.Next(3000)];
        random.NextBytes(garbage);
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. garbage, .. bytes[at..]];
    }

    private static byte[] RepeatBlock(byte[] bytes, Random random)
    {
        var (start, length) = Block(bytes, random);
        return [.. bytes[..(start + length)], .. bytes[start..]];
    }

    private static byte[] LoseBlock(byte[] bytes, Random random)
    {
        var (start, length) = Block(bytes, random);
        return [.. bytes[..start], .. bytes[(start + length)..]];
    }

    private static byte[] HeaderFields(byte[] bytes, Random random)
    {
        for (var fields = 1 + random.Next(4); fields > 0; fields--)
        {
            Put(bytes, random.Next(4, Math.Min(600, bytes.Length) - 4), random);
        }

        return bytes;
    }

    private static byte[] NumbersAnywhere(byte[] bytes, Random random)
    {
        for (var fields = 1 + random.Next(8); fields > 0; fields--)
        {
            // The directories of a TIFF and the tables of a PDF lie at the end as often as at the start.
            var at = random.Next(2) == 0 ? random.Next(bytes.Length - 4) : Math.Max(0, bytes.Length - 5 - random.Next(Math.Min(600, bytes.Length - 4)));
            Put(bytes, at, random);
        }

        return bytes;
    }

    private static void Put(byte[] bytes, int at, Random random)
    {
        var value = TellingNumbers[random.Next(TellingNumbers.Length)];
        switch (random.Next(4))
        {
            case 0:
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
                break;
            case 1:
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);
                break;
            default:
                bytes[at] = (byte)value;
                break;
        }
    }

    private static (int Start, int Length) Block(byte[] bytes, Random random)
    {
        var length = 1 + random.Next(Math.Min(4096, bytes.Length - 1));
        return (random.Next(bytes.Length - length + 1), length);
    }
}
