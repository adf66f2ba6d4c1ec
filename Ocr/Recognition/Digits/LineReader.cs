using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Reads lines of digits and marks that stand in no boxes as a whole: telephone numbers, amounts, reference numbers.</summary>
internal sealed class LineReader(TextLineNetwork network)
{
    private const int WritingHeight = 34;

    private const int MarginX = 24;

    /// <summary>Reads the strokes as one line.</summary>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line; at least one.</param>
    /// <param name="characters">What may be written.</param>
    public LineReading Read(InkLayer ink, IReadOnlyCollection<Region> strokes, string characters)
    {
        var box = ink.BandOf(strokes) ?? throw new ArgumentException("A line has strokes in its field.", nameof(strokes));
        var image = LineImage.Frame(ink.Draw(strokes, box), WritingHeight, MarginX, (TextLineNetwork.LineHeight - WritingHeight) / 2);
        var scores = network.Read(image).Mask(network.SetOf(characters));
        return new LineReading(CtcDecoder.Decode(scores), scores.LeastMass());
    }
}
