using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Improves a guess: looks for each patch of the blank near where the guess puts it, fits the homography that most of them
/// agree on, and on top of it a smooth field that neighbours agree on.
/// </summary>
internal static class PatchAligner
{
    /// <summary>A patch seen with less correlation was not seen.</summary>
    private const double LeastScore = 0.35;

    /// <summary>The best place must beat the best other place within reach by this much.</summary>
    private const double LeastLead = 0.02;

    /// <summary>Rounds of dropping the patches that lie off the field of the others.</summary>
    private const int Rounds = 3;

    /// <summary>Aligns at one level; <see langword="null"/> where too few patches agree on anything.</summary>
    public static Alignment? Align(PageEvidence page, Hypothesis guess, int level)
    {
        var template = guess.Template;
        var features = template.Features.Levels[level];
        var settings = features.Level;
        var (pairs, unseen) = Look(page, guess, features);
        if (RobustFit.Fit(pairs, settings.HomographyToleranceMm, settings.Looseness) is not { } fit)
        {
            return null;
        }

        // What the map of all leaves at each patch.
        var back = fit.Map.Inverse();
        var seen = pairs.Select((p, i) => p with { To = back.Apply(p.To), Weight = fit.Agrees[i] ? p.Weight : 0 }).ToList();
        var agrees = Settle(seen, pairs, settings);
        var count = agrees.Count(a => a);
        if (count < 6)
        {
            return null;
        }

        var field = new SmoothField([.. seen.Where((_, i) => agrees[i])], settings.SigmaMm);
        var mapping = Improve(guess.Mapping, fit.Map, field, template);
        List<SeenPatch> patches = [.. seen.Select((p, i) => new SeenPatch(p.From, agrees[i])), .. unseen.Select(p => new SeenPatch(p, false))];
        return new Alignment(guess with { Mapping = mapping }, (double)count / patches.Count, Residual(field, count), patches);
    }

    /// <summary>
    /// The old mapping after the map of all and the field. A mapping that bends already only bends further: smoothing
    /// takes the top off every wave, and what is smoothed must therefore be what is left, not the whole.
    /// </summary>
    private static PageMapping Improve(PageMapping old, Homography map, SmoothField field, FormPageTemplate template)
    {
        if (old.Local is not { } local)
        {
            return new PageMapping(old.Homography.After(map), field.Sample(template.WidthMm, template.HeightMm));
        }

        return new PageMapping(old.Homography, DisplacementGrid.Sample(template.WidthMm, template.HeightMm, (x, y) =>
        {
            var shift = field.At(x, y);
            var now = map.Apply(x + shift.X, y + shift.Y);
            var before = local.At(now.X, now.Y);
            return new PointD(now.X + before.X - x, now.Y + before.Y - y);
        }));
    }

    /// <summary>Pairs each patch that is seen with the place where it is seen, both in mm of the form under the guess; and the places of those that should be seen but are not.</summary>
    private static (List<PointPair> Pairs, List<PointD> Unseen) Look(PageEvidence page, Hypothesis guess, TemplateLevel features)
    {
        var settings = features.Level;
        var drawn = page.Draw(guess.Mapping, guess.Template.WidthMm, guess.Template.HeightMm, settings.PixelsPerMm);
        var apart = Math.Max(2, (int)Math.Round(1.2 * settings.PixelsPerMm));
        var matches = ImageOps.MatchPatches(features.Detail, drawn, features.Centres, settings.Half, settings.Reach, apart);
        var pairs = new List<PointPair>();
        var unseen = new List<PointD>();
        for (var i = 0; i < matches.Length; i++)
        {
            var from = features.CentreMm(i);
            var pixel = guess.Mapping.ToPixel(from.X, from.Y);
            if (pixel.X < 0 || pixel.Y < 0 || pixel.X > page.Width - 1 || pixel.Y > page.Height - 1)
            {
                continue;
            }

            var m = matches[i];
            if (m.Score >= LeastScore && m.Score - m.Second >= LeastLead)
            {
                pairs.Add(new PointPair(from, new PointD(from.X + (m.X / settings.PixelsPerMm), from.Y + (m.Y / settings.PixelsPerMm)), m.Score * m.Score));
            }
            else
            {
                unseen.Add(from);
            }
        }

        return (pairs, unseen);
    }

    /// <summary>Which patches agree with their neighbours: those off the field lose their weight, those on it get theirs back.</summary>
    private static bool[] Settle(List<PointPair> seen, List<PointPair> original, MatchLevel settings)
    {
        var agrees = seen.Select(p => p.Weight > 0).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var field = new SmoothField([.. seen], settings.SigmaMm);
            for (var i = 0; i < seen.Count; i++)
            {
                agrees[i] = field.Off(i) <= settings.ToleranceMm;
            }

            for (var i = 0; i < seen.Count; i++)
            {
                seen[i] = seen[i] with { Weight = agrees[i] ? original[i].Weight : 0 };
            }
        }

        return agrees;
    }

    private static double Residual(SmoothField field, int count)
    {
        var squares = 0.0;
        for (var i = 0; i < count; i++)
        {
            var off = field.Off(i);
            squares += off * off;
        }

        return Math.Sqrt(squares / count);
    }
}
