using Microsoft.Extensions.Options;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Registers a page in three steps: guesses at low resolution (position, turn, form), patches at middle resolution for
/// the likeliest guesses (which decide), and patches at fine resolution with a local correction for the one that won.
/// </summary>
internal sealed class PageRegistrar(IOptions<RegistrationOptions> options) : IPageRegistrar
{
    /// <summary>At most so many guesses are looked at closely.</summary>
    private const int MostGuesses = 4;

    /// <summary>A guess with less than this share of the best guess's correlation is not looked at.</summary>
    private const double LeastShare = 0.55;

    private readonly RegistrationOptions _options = options.Value;

    public RegisteredPage Register(PageImage page, IReadOnlyList<FormPageTemplate> templates, CancellationToken cancellationToken)
    {
        var evidence = PageEvidence.Of(page);
        var guesses = CoarseMatcher.Match(evidence, Frames(evidence), templates, cancellationToken);
        var judged = Judge(evidence, guesses, cancellationToken);
        if (judged.Count == 0)
        {
            return Unknown(page, guesses.Count > 0 ? guesses[0].Template : null, 0, double.PositiveInfinity, RegistrationReasons.NothingAlike);
        }

        var best = judged[0];
        var rival = judged.Skip(1).FirstOrDefault(a => a.Hypothesis.Template != best.Hypothesis.Template)?.Support ?? 0;
        var fine = PatchAligner.Align(evidence, best.Hypothesis, 2);
        if (fine is null)
        {
            return Unknown(page, best.Hypothesis.Template, best.Support, double.PositiveInfinity, RegistrationReasons.TooLittleFound(best.Support));
        }

        var (field, residual) = LocalCorrection.Fit(fine);
        if (fine.Support < _options.LeastSupport)
        {
            return Unknown(page, best.Hypothesis.Template, fine.Support, residual, RegistrationReasons.TooLittleFound(fine.Support));
        }

        if (best.Support - rival < _options.LeastLead)
        {
            return Unknown(page, best.Hypothesis.Template, fine.Support, residual, RegistrationReasons.TwoAlike);
        }

        if (residual > _options.MostResidualMm)
        {
            return Unknown(page, best.Hypothesis.Template, fine.Support, residual, RegistrationReasons.TooInexact(residual));
        }

        return Recognised(page, fine, field, residual);
    }

    private static List<PageFrame> Frames(PageEvidence evidence)
    {
        var frames = new List<PageFrame> { PageFrame.Whole(evidence.Width, evidence.Height, SkewEstimator.Estimate(evidence.Small)) };
        if (PaperFinder.Find(evidence.Work) is { } sheet)
        {
            frames.Insert(0, sheet.Scaled(1 / evidence.WorkScale));
        }

        return frames;
    }

    /// <summary>The likeliest guesses after a closer look, best first.</summary>
    private static List<Alignment> Judge(PageEvidence evidence, IReadOnlyList<Hypothesis> guesses, CancellationToken cancellationToken)
    {
        var judged = new List<Alignment>();
        foreach (var guess in guesses.Take(MostGuesses).Where(g => g.Score >= guesses[0].Score * LeastShare))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PatchAligner.Align(evidence, guess, 0) is { } rough && PatchAligner.Align(evidence, rough.Hypothesis, 1) is { } middle)
            {
                judged.Add(middle);
            }
        }

        return [.. judged.OrderByDescending(a => a.Support)];
    }

    private static RegisteredPage Unknown(PageImage page, FormPageTemplate? nearest, double support, double residual, string reason) =>
        new(null, nearest, 0, 0, residual, support, reason, page, null);

    private static RegisteredPage Recognised(PageImage page, Alignment fine, DisplacementGrid field, double residual)
    {
        var turns = fine.Hypothesis.Turns;
        var back = (4 - turns) % 4;
        var upright = back == 0
            ? page
            : page with { Gray = ImageOps.Turn(page.Gray, back), Color = page.Color is null ? null : ImageOps.Turn(page.Color, back) };
        var map = QuarterTurn.Of(page.Width, page.Height, back).After(fine.Hypothesis.Map);
        var mapping = new PageMapping(map, field);
        return new RegisteredPage(
            fine.Hypothesis.Template,
            fine.Hypothesis.Template,
            turns * 90,
            SkewOf(mapping, fine.Hypothesis.Template),
            residual,
            fine.Support,
            null,
            upright,
            mapping);
    }

    /// <summary>The direction of the form's middle line in the upright page.</summary>
    private static double SkewOf(PageMapping mapping, FormPageTemplate template)
    {
        var left = mapping.ToPixel(template.WidthMm * 0.1, template.HeightMm / 2);
        var right = mapping.ToPixel(template.WidthMm * 0.9, template.HeightMm / 2);
        return Math.Atan2(right.Y - left.Y, right.X - left.X) * 180 / Math.PI;
    }
}
