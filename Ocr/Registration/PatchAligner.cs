using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Improves a guess: looks for each patch of the blank near where the guess puts it and fits the map that most of them agree on.</summary>
internal static class PatchAligner
{
    /// <summary>A patch seen with less correlation was not seen.</summary>
    private const double LeastScore = 0.35;

    /// <summary>The best place must beat the best other place within reach by this much.</summary>
    private const double LeastLead = 0.02;

    /// <summary>Share of a patch's square that must lie inside the image for its absence to count against the form.</summary>
    private const double Inside = 0.5;

    /// <summary>Aligns at one level; <see langword="null"/> where too few patches agree on anything.</summary>
    public static Alignment? Align(PageEvidence page, Hypothesis guess, int level)
    {
        var features = guess.Template.Features.Levels[level];
        var settings = features.Level;
        var drawn = page.Draw(guess.Map, guess.Template.WidthMm, guess.Template.HeightMm, settings.PixelsPerMm, 0);
        if (drawn.Width != features.Detail.Width || drawn.Height != features.Detail.Height)
        {
            throw new InvalidOperationException("The blank and the page were drawn at different sizes.");
        }

        var apart = Math.Max(2, (int)Math.Round(1.2 * settings.PixelsPerMm));
        var matches = ImageOps.MatchPatches(features.Detail, drawn, features.Centres, settings.Half, settings.Reach, apart);
        var pairs = new List<PointPair>();
        var visible = 0;
        for (var i = 0; i < matches.Length; i++)
        {
            var from = features.CentreMm(i);
            if (!IsInside(page, guess.Map.Apply(from)))
            {
                continue;
            }

            visible++;
            var m = matches[i];
            if (m.Score >= LeastScore && m.Score - m.Second >= LeastLead)
            {
                pairs.Add(new PointPair(from, new PointD(from.X + (m.X / settings.PixelsPerMm), from.Y + (m.Y / settings.PixelsPerMm)), m.Score * m.Score));
            }
        }

        if (RobustFit.Fit(pairs, settings.ToleranceMm, level == 0 ? 2.5 : 1.6) is not { } fit)
        {
            return null;
        }

        // Seen through the improved map, each pair's target moves to where the map says that it is.
        var back = fit.Map.Inverse();
        var improved = pairs.Select(p => p with { To = back.Apply(p.To) }).ToList();
        var support = visible == 0 ? 0 : (double)fit.Agrees.Count(a => a) / visible;
        return new Alignment(guess with { Map = guess.Map.After(fit.Map) }, support, improved, fit.Agrees);
    }

    private static bool IsInside(PageEvidence page, PointD p) =>
        p.X >= -Inside && p.Y >= -Inside && p.X <= page.Width - 1 + Inside && p.Y <= page.Height - 1 + Inside;
}
