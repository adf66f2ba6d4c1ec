using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>
/// How large characters are written and how high they stand, in heights of a kanji: what tells ッ from ツ, 。 from ○ and ー from a dot,
/// which look the same once they fill a network's square. Measured over handwriting fonts (<c>Ocr/training/handwriting/sizes.py</c>).
/// </summary>
internal sealed class GlyphSizes
{
    private const string Resource = "Rpa.Ocr.Recognition.Handwriting.glyph-sizes.txt";

    /// <summary>People write a character larger or smaller than the last by this factor (natural logarithm, standard deviation) …</summary>
    private const double SizeSpread = 0.24;

    /// <summary>… signs by more …</summary>
    private const double SignSpread = 0.4;

    /// <summary>… and higher or lower by this, in heights of a kanji.</summary>
    private const double PlaceSpread = 0.16;

    /// <summary>Characters smaller than this are signs.</summary>
    private const double Sign = 0.5;

    /// <summary>However odd a size, it speaks against a character no stronger than this.</summary>
    private const double MostAgainst = 6;

    private static readonly Size Ordinary = new(0.92, 0.94, 0);

    private readonly Dictionary<string, Size> _sizes;

    private GlyphSizes(Dictionary<string, Size> sizes) => _sizes = sizes;

    /// <summary>The sizes that travel with this assembly.</summary>
    public static GlyphSizes Load()
    {
        using var stream = typeof(GlyphSizes).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sizes = new Dictionary<string, Size>(StringComparer.Ordinal);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var parts = line.Split('\t');
            sizes[parts[0]] = new Size(Number(parts[1]), Number(parts[2]), Number(parts[3]));
        }

        return new GlyphSizes(sizes);
    }

    /// <summary>What its size and place say against a glyph being a character: 0 (as expected) or less, a natural logarithm.</summary>
    /// <param name="character">The character.</param>
    /// <param name="width">Width of the glyph in heights of a kanji.</param>
    /// <param name="height">Its height.</param>
    /// <param name="below">How far its middle lies below the line's middle.</param>
    public double Score(string character, double width, double height, double below)
    {
        var usual = _sizes.GetValueOrDefault(character, Ordinary);
        var side = Math.Max(usual.Width, usual.Height);
        var size = Math.Log(Math.Max(width, height) / side) / (side < Sign ? SignSpread : SizeSpread);
        var place = (below - usual.Middle) / PlaceSpread;
        return -Math.Min(((size * size) + (place * place)) / 2, MostAgainst);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Size(double Width, double Height, double Middle);
}
