using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Holds every form page in every turn against the page at low resolution and keeps the best place of each.</summary>
internal static class CoarseMatcher
{
    /// <summary>How far the sheet may lie off its frame.</summary>
    private const double MarginMm = 25;

    /// <summary>A frame whose proportions differ from the sheet's by more than this factor cannot be the sheet.</summary>
    private const double MostDistortion = 1.3;

    /// <summary>A correlation this good needs no other scale tried.</summary>
    private const double GoodScore = 0.55;

    private static readonly double[] OtherScales = [0.965, 1.035, 0.93, 1.07];

    /// <summary>The best guess for each form page and turn, best first.</summary>
    public static IReadOnlyList<Hypothesis> Match(PageEvidence page, IReadOnlyList<PageFrame> frames, IReadOnlyList<FormPageTemplate> templates, CancellationToken cancellationToken)
    {
        var best = new Dictionary<(FormPageTemplate, int), Hypothesis>();
        void Try(IEnumerable<double> scales)
        {
            foreach (var frame in frames)
            {
                foreach (var template in templates)
                {
                    for (var turns = 0; turns < 4; turns++)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        foreach (var scale in scales)
                        {
                            if (Guess(page, frame, template, turns, scale) is { } guess
                                && (!best.TryGetValue((template, turns), out var known) || guess.Score > known.Score))
                            {
                                best[(template, turns)] = guess;
                            }
                        }
                    }
                }
            }
        }

        Try([1.0]);
        if (best.Values.All(h => h.Score < GoodScore))
        {
            Try(OtherScales);
        }

        return [.. best.Values.OrderByDescending(h => h.Score)];
    }

    private static Hypothesis? Guess(PageEvidence page, PageFrame frame, FormPageTemplate template, int turns, double scale)
    {
        var sheetAspect = turns % 2 == 0 ? template.WidthMm / template.HeightMm : template.HeightMm / template.WidthMm;
        var distortion = frame.Aspect / sheetAspect;
        if (distortion is > MostDistortion or < 1 / MostDistortion || frame.MapOf(template.WidthMm, template.HeightMm, turns) is not { } map)
        {
            return null;
        }

        // Scaled about the middle of the sheet.
        var scaled = map.After(Homography.ScaleThenMove(scale, scale, (1 - scale) * template.WidthMm / 2, (1 - scale) * template.HeightMm / 2));
        var coarse = template.Features.Coarse;
        var drawn = ImageOps.Blur(page.Draw(scaled, template.WidthMm, template.HeightMm, MatchLevel.CoarsePixelsPerMm, MarginMm), 1);
        var match = ImageOps.Match(drawn, coarse, apart: 4);
        var shift = Homography.ScaleThenMove(1, 1, (match.X / MatchLevel.CoarsePixelsPerMm) - MarginMm, (match.Y / MatchLevel.CoarsePixelsPerMm) - MarginMm);
        return new Hypothesis(template, turns, scaled.After(shift), match.Score);
    }
}
