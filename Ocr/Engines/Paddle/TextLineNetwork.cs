using Rpa.Ocr.Engines.Onnx;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Engines.Paddle;

/// <summary>
/// PP-OCRv4's text line recogniser. It knows digits, Latin letters and about 6,600 Chinese characters, hardly any kana and not all
/// Japanese forms, and is confident about what it does not know: its scores are only ever read through a <see cref="CharacterSet"/>.
/// Thread-safe.
/// </summary>
internal sealed class TextLineNetwork : IDisposable
{
    /// <summary>Height in pixels of the lines that the network reads.</summary>
    public const int LineHeight = 48;

    private const int MinWidth = 48;
    private const int MaxWidth = 1600;

    private readonly OnnxSession _session;
    private readonly Dictionary<string, int> _classes;

    private TextLineNetwork(OnnxSession session, Dictionary<string, int> classes)
    {
        _session = session;
        _classes = classes;
    }

    /// <summary>Loads network and dictionary.</summary>
    /// <exception cref="EngineUnavailableException">A file is missing.</exception>
    public static TextLineNetwork Load(ModelFiles files)
    {
        files.RequireAll();
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 1;
        foreach (var character in File.ReadLines(files.Dictionary))
        {
            classes.TryAdd(character, next++);
        }

        classes.TryAdd(" ", next);
        return new TextLineNetwork(new OnnxSession(OnnxRuntime.Load(files.OnnxRuntime), files.TextLineNetwork), classes);
    }

    /// <summary>The set of the characters among <paramref name="characters"/> that the network knows.</summary>
    public CharacterSet SetOf(string characters) => CharacterSet.Of(characters, _classes);

    /// <summary>The characters that the network knows.</summary>
    public IEnumerable<string> Characters => _classes.Keys;

    /// <summary>Scores a line, dark on white, of any size.</summary>
    public LineScores Read(GrayImage line)
    {
        var width = Math.Clamp((int)Math.Round(line.Width * (double)LineHeight / line.Height), MinWidth, MaxWidth);
        var scaled = ImageOps.Resize(line, width, LineHeight, line.Height > LineHeight ? Interpolation.Area : Interpolation.Cubic);
        var plane = width * LineHeight;
        var input = new float[3 * plane];
        for (var i = 0; i < plane; i++)
        {
            var value = (scaled.Pixels[i] / 127.5f) - 1f;
            input[i] = value;
            input[plane + i] = value;
            input[(2 * plane) + i] = value;
        }

        var output = _session.Run(input, [1, 3, LineHeight, width]);
        return new LineScores((int)output.Shape[1], (int)output.Shape[2], output.Data);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
