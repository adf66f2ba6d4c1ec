using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Reads lines of digits and marks that stand in no boxes: telephone numbers, amounts, parts of dates.</summary>
internal sealed class LineReader
{
    private const int WritingHeight = 34;

    private const int SecondWritingHeight = 28;

    private const int MarginX = 24;

    private readonly TextLineNetwork _network;
    private readonly TesseractPool _tesseract;

    public LineReader(TextLineNetwork network, TesseractPool tesseract)
    {
        _network = network;
        _tesseract = tesseract;
    }

    /// <summary>Reads the strokes as one line.</summary>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line; at least one.</param>
    /// <param name="characters">What may be written.</param>
    /// <param name="mayBegin">Whether a text may begin like this; null allows all.</param>
    /// <param name="mayBe">Whether a text may be the whole; null allows all.</param>
    public LineReading Read(
        InkLayer ink,
        IReadOnlyCollection<Region> strokes,
        string characters,
        Func<string, bool>? mayBegin = null,
        Func<string, bool>? mayBe = null)
    {
        var set = _network.SetOf(characters);
        var image = Line(ink, strokes, WritingHeight);
        var scores = _network.Read(image).Mask(set);
        var candidates = CtcDecoder.Decode(scores, mayBegin: mayBegin, mayBe: mayBe);
        var best = LineReading.Digits(candidates[0].Text);
        var second = CtcDecoder.Decode(_network.Read(Line(ink, strokes, SecondWritingHeight)).Mask(set), mayBegin: mayBegin, mayBe: mayBe)[0].Text;
        return new LineReading(
            candidates,
            scores.LeastMass(),
            string.Equals(LineReading.Digits(second), best, StringComparison.Ordinal) ? 1 : 0,
            Tesseract(image, characters, best));
    }

    private static GrayImage Line(InkLayer ink, IReadOnlyCollection<Region> strokes, int height) =>
        LineImage.Of(ink, strokes, height, MarginX, (TextLineNetwork.LineHeight - height) / 2);

    private double Tesseract(GrayImage image, string characters, string best)
    {
        var whitelist = string.Concat(characters.Where(c => c is >= ' ' and <= '~'));
        var read = LineReading.Digits(_tesseract.Read(TesseractPool.English, image, TextLayout.Line, whitelist).Text);
        return string.Equals(read, best, StringComparison.Ordinal) ? 1 : read.Length != best.Length ? 0.5 : 0;
    }
}
