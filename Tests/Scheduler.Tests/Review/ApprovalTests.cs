using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Review;

public sealed class ApprovalTests
{
    private const string User = "shinsa";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_last_check_before_approval_finds_is_kept_and_shown()
    {
        await using var service = await Imported();
        var row = await WarnedAsync(service);
        await ForgetFindingsAsync(service, row);

        var first = await ApproveAsync(service, row.Id);
        var found = await FindAsync(service, row.Id);

        first.Ok.ShouldBeFalse();
        first.Message.ShouldNotBeNull().ShouldContain("新しい指摘");
        found.Version.ShouldBe(first.Version);
        found.Item.State.ShouldBe(CaseState.InReview);
        found.Findings.ShouldContain(finding => finding.Finding.Severity == Severity.Warning && finding.AcknowledgedBy == null);
    }

    [Fact]
    public async Task Once_that_is_acknowledged_the_case_goes_on_to_entry()
    {
        await using var service = await Imported();
        var row = await WarnedAsync(service);
        await ForgetFindingsAsync(service, row);
        await ApproveAsync(service, row.Id);

        foreach (var finding in (await FindAsync(service, row.Id)).Findings.Where(finding => finding.Finding.Severity == Severity.Warning))
        {
            var version = (await FindAsync(service, row.Id)).Version;
            (await service.Get<ICaseDecisions>().AcknowledgeAsync(row.Id, version, finding.Id, "確認した", User, Cancel)).Ok.ShouldBeTrue();
        }

        (await ApproveAsync(service, row.Id)).Ok.ShouldBeTrue();
        (await service.StateAsync(row.Id)).ShouldBe(CaseState.Approved);
        service.Jobs.Pending.ShouldContain((JobStep.Enter, row.Id));
    }

    [Fact]
    public async Task A_warning_that_was_acknowledged_is_no_longer_the_reason_in_the_list()
    {
        await using var service = await Imported();
        var row = (await service.CasesAsync()).First(found => found is { State: CaseState.InReview, Errors: 0, Doubtful: 0, Warnings: 1 });
        var before = await FindAsync(service, row.Id);
        var warning = before.Findings.Single(finding => finding.Finding.Severity == Severity.Warning);

        await service.Get<ICaseDecisions>().AcknowledgeAsync(row.Id, before.Version, warning.Id, "確認した", User, Cancel);
        var after = await FindAsync(service, row.Id);

        before.Item.Reason.ShouldNotBeNull().ShouldContain("警告1件");
        after.Item.Warnings.ShouldBe(0);
        (after.Item.Reason ?? "").ShouldNotContain("警告");
    }

    [Fact]
    public async Task A_case_that_is_not_ready_is_refused_and_left_as_it_is()
    {
        await using var service = await Imported();
        var row = await WarnedAsync(service);
        var before = (await FindAsync(service, row.Id)).Version;

        var result = await ApproveAsync(service, row.Id);

        result.Ok.ShouldBeFalse();
        result.Version.ShouldBe(before);
    }

    private static async Task<DecisionResult> ApproveAsync(ServiceUnderTest service, Guid id) =>
        await service.Get<ICaseDecisions>().ApproveAsync(id, (await FindAsync(service, id)).Version, 5, User, Cancel);

    private static async Task<ReviewCase> FindAsync(ServiceUnderTest service, Guid id) =>
        (await service.Get<ICaseQueries>().FindAsync(id, User, Cancel)).ShouldNotBeNull();

    /// <summary>A case with warnings alone.</summary>
    private static async Task<CaseRow> WarnedAsync(ServiceUnderTest service) =>
        (await service.CasesAsync()).First(row => row is { State: CaseState.InReview, Errors: 0, Doubtful: 0, Warnings: > 0 });

    /// <summary>Leaves the case as an earlier check would have, which knew nothing against it.</summary>
    private static async Task ForgetFindingsAsync(ServiceUnderTest service, CaseRow row)
    {
        var change = await service.Get<CaseTransitions>().ChangeAsync(
            row.Id, CaseExpectation.In(CaseState.InReview), edit => edit.Payload = edit.Payload with { Findings = [] }, Cancel);
        change.Outcome.ShouldBe(CaseChangeOutcome.Done);
    }

    private static async Task<ServiceUnderTest> Imported()
    {
        var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerFolder = Samples.Path("town"));
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        while (service.Jobs.TakeDue(service.Time.GetUtcNow()) is { } work)
        {
            if (work.Step is not JobStep.Enter)
            {
                await service.RunJobAsync(work.Step, work.Id);
            }
        }

        return service;
    }
}
