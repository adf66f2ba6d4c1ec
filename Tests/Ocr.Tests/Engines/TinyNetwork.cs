using System.Text;

namespace Rpa.Ocr.Tests.Engines;

/// <summary>
/// Writes a real ONNX network small enough to know its answers: the pixels of a square times a table of weights
/// (Flatten, MatMul). The file is protocol buffers, written by hand.
/// </summary>
internal static class TinyNetwork
{
    /// <summary>Writes <c>NAME.onnx</c>, <c>NAME.labels.txt</c> and <c>NAME.json</c> to a folder.</summary>
    public static void Write(string folder, string name, int size, int margin, string[] labels, Func<int, int, int, float> weight, string temperature = "1.0")
    {
        var weights = new byte[size * size * labels.Length * sizeof(float)];
        for (var i = 0; i < size * size * labels.Length; i++)
        {
            var pixel = i / labels.Length;
            BitConverter.TryWriteBytes(weights.AsSpan(i * sizeof(float)), weight(pixel % size, pixel / size, i % labels.Length));
        }

        byte[] table =
        [
            .. Number(1, size * size), .. Number(1, labels.Length), .. Number(2, 1 /* float */), .. Text(8, "weights"), .. Bytes(9, weights),
        ];
        byte[] graph =
        [
            .. Bytes(1, Node("Flatten", ["glyphs"], "flat")),
            .. Bytes(1, Node("MatMul", ["flat", "weights"], "logits")),
            .. Text(2, "tiny"),
            .. Bytes(5, table),
            .. Bytes(11, Value("glyphs", [null, 1, size, size])),
            .. Bytes(12, Value("logits", [null, labels.Length])),
        ];
        byte[] model = [.. Number(1, 7), .. Bytes(7, graph), .. Bytes(8, [.. Text(1, string.Empty), .. Number(2, 13)])];
        File.WriteAllBytes(Path.Combine(folder, $"{name}.onnx"), model);
        File.WriteAllLines(Path.Combine(folder, $"{name}.labels.txt"), labels);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), $$"""{"size": {{size}}, "margin": {{margin}}, "temperature": {{temperature}}}""");
    }

    private static byte[] Node(string operation, string[] inputs, string output) =>
        [.. inputs.SelectMany(input => Text(1, input)), .. Text(2, output), .. Text(4, operation)];

    private static byte[] Value(string name, int?[] shape)
    {
        var dimensions = shape.SelectMany(size => Bytes(1, size is { } fixedSize ? Number(1, fixedSize) : Text(2, "n"))).ToArray();
        return [.. Text(1, name), .. Bytes(2, Bytes(1, [.. Number(1, 1 /* float */), .. Bytes(2, dimensions)]))];
    }

    private static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(int field, byte[] content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Number(int field, int number) => [.. Varint(field << 3), .. Varint(number)];

    private static IEnumerable<byte> Varint(int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            yield return (byte)(number | 0x80);
        }

        yield return (byte)number;
    }
}
