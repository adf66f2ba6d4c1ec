using System.Text.Json;

namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>How a network wants its glyphs, and how its answers become probabilities: the file <c>NAME.json</c> beside the network.</summary>
/// <param name="Size">Side of the square that the network sees, in pixels.</param>
/// <param name="Margin">White around the ink's longer side, in pixels.</param>
/// <param name="Temperature">The answers are divided by this before they become probabilities; above 1 for a network that is too sure.</param>
internal sealed record GlyphFrame(int Size, int Margin, double Temperature = 1)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file.</summary>
    /// <exception cref="EngineUnavailableException">The file holds no such description.</exception>
    public static GlyphFrame Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<GlyphFrame>(File.ReadAllText(path), Json) is { Size: >= 8 and <= 256, Margin: >= 0, Temperature: > 0 } frame
                && (2 * frame.Margin) + 4 <= frame.Size
                ? frame
                : throw new EngineUnavailableException($"'{Path.GetFileName(path)}' does not describe a glyph network's input.");
        }
        catch (JsonException exception)
        {
            throw new EngineUnavailableException($"'{Path.GetFileName(path)}' does not describe a glyph network's input.", exception);
        }
    }
}
