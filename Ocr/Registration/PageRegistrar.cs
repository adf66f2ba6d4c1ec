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

    /// <summary>With this much support a guess is right, and only guesses nearly as good at a glance can be its rivals.</summary>
    private const double ClearSupport = 0.8;

    private const double RivalShare = 0.8;

    private const int MostFinePasses = 3;

    /// <summary>A flat page leaves a few hundredths of a millimetre; more than this is paper that bends.</summary>
    private const double BentMm = 0.06;

    private static readonly double[] OtherScales = [0.965, 1.035, 0.93, 1.07];

    private readonly RegistrationOptions _options = options.Value;

    public RegisteredPage Register(PageImage page, IReadOnlyList<FormPageTemplate> templates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(templates);
        if (templates.Count == 0)
        {
            return Unknown(page, null, 0, double.PositiveInfinity, RegistrationReasons.NothingAlike);
        }

        var evidence = PageEvidence.Of(page);
        var (judged, guesses) = Search(evidence, page.Dpi, templates, cancellationToken);
        if (judged.Count == 0)
        {
            return Unknown(page, guesses.Count > 0 ? guesses[0].Template : null, 0, double.PositiveInfinity, RegistrationReasons.NothingAlike);
        }

        return Decide(page, evidence, judged, cancellationToken);
    }

    private RegisteredPage Decide(PageImage page, PageEvidence evidence, List<Alignment> judged, CancellationToken cancellationToken)
    {
        var best = judged[0];
        var rival = judged.Skip(1).FirstOrDefault(a => a.Hypothesis.Template != best.Hypothesis.Template);
        if (rival is not null && rival.Support >= _options.LeastSupport && best.Support - rival.Support < _options.LeastLead)
        {
            var lead = RevisionJudge.Compare(evidence, best, rival.Hypothesis.Template);
            if (lead <= -_options.LeastDifference)
            {
                (best, rival) = (rival, best);
                lead = RevisionJudge.Compare(evidence, best, rival.Hypothesis.Template);
            }

            if (lead < _options.LeastDifference)
            {
                return Unknown(page, best.Hypothesis.Template, best.Support, best.ResidualMm, RegistrationReasons.TwoAlike);
            }
        }

        var nearest = best.Hypothesis.Template;
        if (Finish(evidence, best, cancellationToken) is not { } fine || fine.Support < _options.LeastSupport)
        {
            return Unknown(page, nearest, best.Support, best.ResidualMm, RegistrationReasons.TooLittleFound(best.Support));
        }

        var coverage = new Coverage(fine.Patches);
        if (coverage.MissingShare > _options.MostMissing)
        {
            return Unknown(page, nearest, fine.Support, fine.ResidualMm, RegistrationReasons.PartMissing(coverage.MissingShare));
        }

        return fine.ResidualMm > _options.MostResidualMm
            ? Unknown(page, nearest, fine.Support, fine.ResidualMm, RegistrationReasons.TooInexact(fine.ResidualMm))
            : Recognised(page, fine, coverage);
    }

    /// <summary>Looks where forms usually lie; where that convinces nobody, at other scales and by the tables on the page.</summary>
    private (List<Alignment> Judged, IReadOnlyList<Hypothesis> Guesses) Search(
        PageEvidence evidence, double? dpi, IReadOnlyList<FormPageTemplate> templates, CancellationToken cancellationToken)
    {
        var finder = new PlacementFinder(evidence, dpi);
        IEnumerable<Placement> At(double scale) => templates.SelectMany(t => Enumerable.Range(0, 4).SelectMany(turns => finder.Find(t, turns, scale)));

        var guesses = CoarseMatcher.Match(evidence, At(1), cancellationToken);
        var judged = Judge(evidence, guesses, cancellationToken);
        if (judged.Count > 0 && judged[0].Support >= _options.LeastSupport)
        {
            return (judged, guesses);
        }

        var tables = RulingFrames.Find(evidence.Detail).Select(t => t.Scaled(1 / evidence.WorkScale)).ToList();
        var others = OtherScales.SelectMany(At).Concat(templates.SelectMany(t => TablePlacements.Find(evidence, tables, t)));
        var more = CoarseMatcher.Match(evidence, others, cancellationToken);
        judged.AddRange(Judge(evidence, more, cancellationToken));
        return ([.. judged.OrderByDescending(a => a.Support)], [.. guesses.Concat(more).OrderByDescending(g => g.Score)]);
    }

    /// <summary>The likeliest guesses after a closer look, best first.</summary>
    private static List<Alignment> Judge(PageEvidence evidence, IReadOnlyList<Hypothesis> guesses, CancellationToken cancellationToken)
    {
        var judged = new List<Alignment>();
        var least = guesses.Count == 0 ? 0 : guesses[0].Score * LeastShare;
        foreach (var guess in guesses.Take(MostGuesses))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (guess.Score < least)
            {
                break;
            }

            if (PatchAligner.Align(evidence, guess, 0) is { } rough && PatchAligner.Align(evidence, rough.Hypothesis, 1) is { } middle)
            {
                judged.Add(middle);
                least = middle.Support >= ClearSupport ? Math.Max(least, guess.Score * RivalShare) : least;
            }
        }

        return [.. judged.OrderByDescending(a => a.Support)];
    }

    /// <summary>The fine level; once or twice more where the paper bends so much that one pass does not follow it.</summary>
    private static Alignment? Finish(PageEvidence evidence, Alignment middle, CancellationToken cancellationToken)
    {
        var best = PatchAligner.Align(evidence, middle.Hypothesis, 2);
        for (var pass = 1; pass < MostFinePasses && best is { ResidualMm: > BentMm }; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PatchAligner.Align(evidence, best.Hypothesis, 2) is not { } next || next.ResidualMm > best.ResidualMm * 0.9)
            {
                break;
            }

            best = next;
        }

        return best;
    }

    private static RegisteredPage Unknown(PageImage page, FormPageTemplate? nearest, double support, double residual, string reason) =>
        new(null, nearest, 0, 0, residual, support, reason, page, null, null);

    private static RegisteredPage Recognised(PageImage page, Alignment fine, Coverage coverage)
    {
        var turns = fine.Hypothesis.Turns;
        var back = (4 - turns) % 4;
        var upright = back == 0
            ? page
            : page with { Gray = ImageOps.Turn(page.Gray, back), Color = page.Color is null ? null : ImageOps.Turn(page.Color, back) };
        var found = fine.Hypothesis.Mapping;
        var mapping = new PageMapping(QuarterTurn.Of(page.Width, page.Height, back).After(found.Homography), found.Local);
        return new RegisteredPage(
            fine.Hypothesis.Template,
            fine.Hypothesis.Template,
            turns * 90,
            SkewOf(mapping, fine.Hypothesis.Template),
            fine.ResidualMm,
            fine.Support,
            null,
            upright,
            mapping,
            coverage);
    }

    /// <summary>The direction of the form's middle line in the upright page.</summary>
    private static double SkewOf(PageMapping mapping, FormPageTemplate template)
    {
        var left = mapping.ToPixel(template.WidthMm * 0.1, template.HeightMm / 2);
        var right = mapping.ToPixel(template.WidthMm * 0.9, template.HeightMm / 2);
        return Math.Atan2(right.Y - left.Y, right.X - left.X) * 180 / Math.PI;
    }
}
