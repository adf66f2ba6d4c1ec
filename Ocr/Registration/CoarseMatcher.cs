using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Holds form pages against the page at low resolution.</summary>
internal static class CoarseMatcher
{
    /// <summary>The best guess for each form page and turn among the places proposed, best first.</summary>
    public static IReadOnlyList<Hypothesis> Match(PageEvidence page, IEnumerable<Placement> placements, CancellationToken cancellationToken)
    {
        var best = new Dictionary<(FormPageTemplate, int), Hypothesis>();
        foreach (var placement in placements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var guess = Match(page, placement);
            if (!best.TryGetValue((guess.Template, guess.Turns), out var known) || guess.Score > known.Score)
            {
                best[(guess.Template, guess.Turns)] = guess;
            }
        }

        return [.. best.Values.OrderByDescending(h => h.Score)];
    }

    private static Hypothesis Match(PageEvidence page, Placement placement)
    {
        const double Scale = MatchLevel.CoarsePixelsPerMm;
        var template = placement.Template;
        var drawn = ImageOps.Blur(page.Draw(placement.Map, template.WidthMm, template.HeightMm, Scale, placement.MarginX, placement.MarginY), 1);
        var match = ImageOps.Match(drawn, template.Features.Coarse, apart: 4);
        var shift = Homography.ScaleThenMove(
            1,
            1,
            (match.X - Math.Round(placement.MarginX * Scale)) / Scale,
            (match.Y - Math.Round(placement.MarginY * Scale)) / Scale);
        return new Hypothesis(template, placement.Turns, new PageMapping(placement.Map.After(shift), null), match.Score);
    }
}
