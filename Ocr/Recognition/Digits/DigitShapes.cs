using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Says how much pieces of ink look like whole digits. A network that knows nothing but digits is sure of half a 0 too; one that knows
/// brackets, kana and letters as well can say that it is none.
/// </summary>
internal sealed class DigitShapes(GlyphNetworks glyphs)
{
    private const string Digits = "0123456789";

    /// <summary>Labels that are written like the digit: no picture tells O from 0.</summary>
    private const string Alike = "OoZzSsbqgBlI";

    /// <summary>Labels looked at for each glyph.</summary>
    private const int Looked = 30;

    /// <summary>Both networks are this wrong with certainty.</summary>
    private const double Floor = 0.015;

    /// <summary>Measures glyphs, each dark on white.</summary>
    public IReadOnlyList<DigitShape> Measure(IReadOnlyList<GrayImage> images)
    {
        var all = glyphs.Kana.Classify(images, null, Looked);
        var digits = glyphs.Digits.Classify(images);
        return [.. images.Select((_, index) => Shape(all[index], digits[index]))];
    }

    private static DigitShape Shape(GlyphReading all, GlyphReading digits)
    {
        var digit = all.Choices.Where(choice => char.IsAsciiDigit(choice.Text[0]) || Alike.Contains(choice.Text, StringComparison.Ordinal)).Sum(choice => choice.Probability);
        return new DigitShape(
            Log(digit),
            [.. Digits.Select(label => digits.ProbabilityOf(label.ToString()))],
            Log(all.ProbabilityOf("(")),
            Log(all.ProbabilityOf(")")));
    }

    private static double Log(double probability) => Math.Log(Floor + ((1 - Floor) * Math.Min(probability, 1)));
}
