using Rpa.Ocr.Forms;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Forms;

public sealed class FormCheckTests
{
    private static readonly ProcedureDefinition Claim = ProcedureCatalog.Load().Get("child-allowance-claim");

    [Fact]
    public void A_revision_that_is_in_use_has_nothing_odd()
    {
        FormChecker.ProblemsOf(Claim, Claim.Forms[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Fields_that_overlap_options_outside_and_required_fields_that_are_missing_are_told()
    {
        var form = Claim.Forms[0];
        var job = form.Fields.Single(field => field.Key is "claimant.job");
        var kana = form.Fields.Single(field => field.Key is "claimant.kana");
        var spoilt = form with
        {
            Fields =
            [
                .. form.Fields.Where(field => field.Key is not ("claimant.job" or "claimant.kana" or "claim.date")),
                job with { Options = [job.Options[0] with { Rect = new MmRect(5, 5, 6, 4) }, .. job.Options.Skip(1)] },
                kana with { Rect = form.Fields.Single(field => field.Key is "claimant.name").Rect },
            ],
        };

        var problems = FormChecker.ProblemsOf(Claim, spoilt);

        problems.ShouldContain(problem => problem.Contains("claimant.name and claimant.kana overlap", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("option 1 of claimant.job lies outside", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("claim.date", StringComparison.Ordinal) && problem.Contains("required", StringComparison.Ordinal));
    }
}
