using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>
/// Says how far a ring is drawn around each of several printed words: the share of directions from the word's middle in which ink
/// lies where a ring would. Wobbly, open and crossing rings keep most directions; a neighbour's ring has only those towards it.
/// </summary>
internal static class RingScorer
{
    private const int Sectors = 48;

    /// <summary>A ring is drawn about this far outside the word (mm).</summary>
    private const double RingGapMm = 0.9;

    /// <summary>Nearest and farthest a ring may run, in radii of the ideal ring.</summary>
    private const double Nearest = 0.55;

    private const double Farthest = 1.75;

    /// <summary>Ink that does not leave a printed word by this much (mm) is what is left of the word itself.</summary>
    private const double ResidueMm = 0.35;

    /// <summary>Coverage of each word, 0 to 1.</summary>
    public static IReadOnlyList<double> Score(InkLayer ink, IReadOnlyList<MmRect> words)
    {
        var mm = ink.PixelsPerMm;
        var boxes = words.Select(word => Exact(ink, word)).ToList();
        var strokes = ink.Strokes.Where(stroke => !boxes.Exists(word => Inside(stroke.Box, word, ResidueMm * mm))).ToList();
        var labels = strokes.Select(stroke => stroke.Label).ToHashSet();
        return [.. boxes.Select(word => Coverage(ink, labels, word, mm))];
    }

    private static double Coverage(InkLayer ink, HashSet<int> labels, (double X, double Y, double Width, double Height) word, double mm)
    {
        var radiusX = (word.Width / 2) + (RingGapMm * mm);
        var radiusY = (word.Height / 2) + (RingGapMm * mm);
        var centreX = word.X + (word.Width / 2);
        var centreY = word.Y + (word.Height / 2);
        var hit = new bool[Sectors];
        for (var y = (int)(centreY - (radiusY * Farthest)); y <= centreY + (radiusY * Farthest); y++)
        {
            for (var x = (int)(centreX - (radiusX * Farthest)); x <= centreX + (radiusX * Farthest); x++)
            {
                if (!labels.Contains(ink.LabelAt(x, y)))
                {
                    continue;
                }

                var dx = (x - centreX) / radiusX;
                var dy = (y - centreY) / radiusY;
                var distance = Math.Sqrt((dx * dx) + (dy * dy));
                if (distance is >= Nearest and <= Farthest)
                {
                    var turn = (Math.Atan2(dy, dx) / (2 * Math.PI)) + 0.5;
                    hit[Math.Min((int)(turn * Sectors), Sectors - 1)] = true;
                }
            }
        }

        return (double)hit.Count(isHit => isHit) / Sectors;
    }

    private static (double X, double Y, double Width, double Height) Exact(InkLayer ink, MmRect rect) => (
        (rect.X - ink.Crop.Area.X) * ink.PixelsPerMm,
        (rect.Y - ink.Crop.Area.Y) * ink.PixelsPerMm,
        rect.Width * ink.PixelsPerMm,
        rect.Height * ink.PixelsPerMm);

    private static bool Inside(PixelBox box, (double X, double Y, double Width, double Height) word, double margin) =>
        box.X >= word.X - margin && box.Y >= word.Y - margin
        && box.X + box.Width <= word.X + word.Width + margin && box.Y + box.Height <= word.Y + word.Height + margin;
}
