using Rpa.Ocr.Engines.Onnx;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>
/// One of Rpa's own handwriting networks: single glyphs in, characters with probabilities out. Three files make it up:
/// <c>NAME.onnx</c> (input: float N × 1 × size × size, ink 1 on paper 0; output: N × classes, before softmax),
/// <c>NAME.labels.txt</c> (UTF-8, a character a line in the order of the classes) and <c>NAME.json</c> (<see cref="GlyphFrame"/>).
/// Thread-safe.
/// </summary>
internal sealed class GlyphNetwork : IDisposable
{
    /// <summary>Glyphs a run: more gain nothing on one core and cost memory.</summary>
    private const int Batch = 64;

    private readonly OnnxSession _session;
    private readonly GlyphFrame _frame;
    private readonly string[] _labels;
    private readonly Dictionary<string, int> _classes;
    private readonly GlyphMask _all;

    private GlyphNetwork(OnnxSession session, GlyphFrame frame, string[] labels)
    {
        _session = session;
        _frame = frame;
        _labels = labels;
        _classes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Length; i++)
        {
            _classes.TryAdd(labels[i], i);
        }

        _all = new GlyphMask([.. Enumerable.Range(0, labels.Length)]);
    }

    /// <summary>The characters that the network knows.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Loads a network.</summary>
    /// <param name="files">Where networks and ONNX Runtime lie.</param>
    /// <param name="name">Name of the network: <c>digits</c>, <c>kana</c>, <c>text</c>.</param>
    /// <exception cref="EngineUnavailableException">A file is missing, or the files do not belong together.</exception>
    public static GlyphNetwork Load(ModelFiles files, string name)
    {
        ArgumentNullException.ThrowIfNull(files);
        files.RequireRuntime();
        var network = files.RequireHandwriting($"{name}.onnx");
        var labels = File.ReadAllLines(files.RequireHandwriting($"{name}.labels.txt")).Where(line => line.Length > 0).ToArray();
        var frame = GlyphFrame.Read(files.RequireHandwriting($"{name}.json"));
        var loaded = new GlyphNetwork(new OnnxSession(OnnxRuntime.Load(files.OnnxRuntime), network), frame, labels);
        var classes = loaded.Score([new GrayImage(1, 1)], 0, 1).Shape[^1];
        if (classes == labels.Length)
        {
            return loaded;
        }

        loaded.Dispose();
        throw new EngineUnavailableException($"The network '{name}' has {classes} classes, but '{name}.labels.txt' has {labels.Length} lines.");
    }

    /// <summary>The mask of the characters among <paramref name="characters"/> (labels) that the network knows.</summary>
    /// <exception cref="ArgumentException">It knows none of them.</exception>
    public GlyphMask MaskOf(IEnumerable<string> characters)
    {
        var classes = characters.Where(_classes.ContainsKey).Select(character => _classes[character]).Distinct().Order().ToArray();
        return classes.Length > 0 ? new GlyphMask(classes) : throw new ArgumentException("The network knows none of the characters.", nameof(characters));
    }

    /// <summary>Says what glyphs are, in their order.</summary>
    /// <param name="glyphs">Glyphs, dark on white, each alone, of any size (<see cref="GlyphNormalizer"/>).</param>
    /// <param name="mask">What they may be; null allows all that the network knows.</param>
    /// <param name="choices">The most choices wanted for each.</param>
    public IReadOnlyList<GlyphReading> Classify(IReadOnlyList<GrayImage> glyphs, GlyphMask? mask = null, int choices = 10)
    {
        ArgumentNullException.ThrowIfNull(glyphs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(choices);
        var readings = new List<GlyphReading>(glyphs.Count);
        for (var start = 0; start < glyphs.Count; start += Batch)
        {
            var count = Math.Min(Batch, glyphs.Count - start);
            var output = Score(glyphs, start, count);
            for (var i = 0; i < count; i++)
            {
                readings.Add(Reading(output.Data.AsSpan(i * _labels.Length, _labels.Length), mask ?? _all, choices));
            }
        }

        return readings;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private OnnxTensor Score(IReadOnlyList<GrayImage> glyphs, int start, int count)
    {
        var plane = _frame.Size * _frame.Size;
        var input = new float[count * plane];
        for (var i = 0; i < count; i++)
        {
            GlyphNormalizer.Write(glyphs[start + i], _frame, input.AsSpan(i * plane, plane));
        }

        return _session.Run(input, [count, 1, _frame.Size, _frame.Size]);
    }

    private GlyphReading Reading(Span<float> scores, GlyphMask mask, int choices)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var total = 0.0;
        foreach (var score in scores)
        {
            total += Math.Exp((score - highest) / _frame.Temperature);
        }

        var allowed = new (int Class, double Weight)[mask.Classes.Count];
        var inside = 0.0;
        for (var i = 0; i < allowed.Length; i++)
        {
            allowed[i] = (mask.Classes[i], Math.Exp((scores[mask.Classes[i]] - highest) / _frame.Temperature));
            inside += allowed[i].Weight;
        }

        Array.Sort(allowed, (a, b) => b.Weight.CompareTo(a.Weight));
        var floor = Math.Max(inside, double.Epsilon);
        return new GlyphReading(
            [.. allowed.Take(choices).Select(choice => new GlyphChoice(_labels[choice.Class], choice.Weight / floor))],
            Math.Clamp(1 - (inside / total), 0, 1));
    }
}
