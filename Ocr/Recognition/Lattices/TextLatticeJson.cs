using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>
/// Writes a lattice as a short string: its numbers in binary, deflated, in base 64. A field of text takes some 2 to 8 KB.
/// Scores are kept to 1/256, boxes to 1/100 mm.
/// </summary>
internal sealed class TextLatticeJson : JsonConverter<TextLattice>
{
    private const byte Version = 1;

    private const double ScoreUnit = 256;

    private const double Millimetre = 100;

    /// <inheritdoc/>
    public override TextLattice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            using var inflated = new DeflateStream(new MemoryStream(reader.GetBytesFromBase64()), CompressionMode.Decompress);
            using var data = new BinaryReader(inflated);
            if (data.ReadByte() != Version)
            {
                throw new JsonException("The lattice is of another version.");
            }

            var last = data.Read7BitEncodedInt();
            var edges = new LatticeEdge[data.Read7BitEncodedInt()];
            for (var i = 0; i < edges.Length; i++)
            {
                edges[i] = ReadEdge(data);
            }

            return new TextLattice(last, edges);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException or ArgumentException)
        {
            throw new JsonException("The lattice is damaged.", e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextLattice value, JsonSerializerOptions options)
    {
        using var bytes = new MemoryStream();
        using (var deflated = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var data = new BinaryWriter(deflated))
        {
            data.Write(Version);
            data.Write7BitEncodedInt(value.Last);
            data.Write7BitEncodedInt(value.Edges.Count);
            foreach (var edge in value.Edges)
            {
                WriteEdge(data, edge);
            }
        }

        writer.WriteBase64StringValue(bytes.ToArray());
    }

    private static LatticeEdge ReadEdge(BinaryReader data)
    {
        var from = data.Read7BitEncodedInt();
        var to = from + data.Read7BitEncodedInt();
        var box = new MmRect(Length(data), Length(data), Length(data), Length(data));
        var floor = data.ReadInt32() / ScoreUnit;
        var choices = new CharacterScore[data.Read7BitEncodedInt()];
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = new CharacterScore(data.ReadString(), data.ReadInt32() / ScoreUnit);
        }

        return new LatticeEdge(from, to, box, choices, floor);
    }

    private static void WriteEdge(BinaryWriter data, LatticeEdge edge)
    {
        data.Write7BitEncodedInt(edge.From);
        data.Write7BitEncodedInt(edge.To - edge.From);
        foreach (var length in new[] { edge.Box.X, edge.Box.Y, edge.Box.Width, edge.Box.Height })
        {
            data.Write((int)Math.Round(length * Millimetre));
        }

        data.Write((int)Math.Round(edge.Floor * ScoreUnit));
        data.Write7BitEncodedInt(edge.Choices.Count);
        foreach (var choice in edge.Choices)
        {
            data.Write(choice.Character);
            data.Write((int)Math.Round(choice.Score * ScoreUnit));
        }
    }

    private static double Length(BinaryReader data) => data.ReadInt32() / Millimetre;
}
