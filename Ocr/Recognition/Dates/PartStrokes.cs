using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Digits;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>Shares the strokes of a date among its year, month and day.</summary>
internal static class PartStrokes
{
    /// <summary>Writing may lie this far beside its place, over the printed 年, 月, 日 (mm).</summary>
    private const double SlackMm = 1.6;

    /// <summary>The strokes of each place, in the order of the places.</summary>
    public static IReadOnlyList<IReadOnlyList<Region>> Of(InkLayer ink, IReadOnlyList<MmRect> places)
    {
        var result = places.Select(_ => new List<Region>()).ToList();
        foreach (var stroke in ink.Strokes)
        {
            var x = ink.Crop.Area.X + ((stroke.Box.X + (stroke.Box.Width / 2.0)) / ink.PixelsPerMm);
            var y = ink.Crop.Area.Y + ((stroke.Box.Y + (stroke.Box.Height / 2.0)) / ink.PixelsPerMm);
            var near = Enumerable.Range(0, places.Count)
                .Where(i => y >= places[i].Y && y <= places[i].Bottom && Outside(places[i], x) <= SlackMm)
                .OrderBy(i => Outside(places[i], x))
                .ThenBy(i => Math.Abs(x - (places[i].X + (places[i].Width / 2))))
                .ToList();
            if (near.Count > 0)
            {
                result[near[0]].Add(stroke);
            }
        }

        return result;
    }

    /// <summary>Whether a part is struck out by a double line.</summary>
    public static bool LooksStruckOut(InkLayer ink, IReadOnlyList<IReadOnlyList<Region>> parts) =>
        parts.SelectMany(part => part).Any(stroke => StrikeDetector.IsStruck(ink.Draw([stroke], stroke.Box)));

    private static double Outside(MmRect place, double x) => Math.Max(0, Math.Max(place.X - x, x - place.Right));
}
