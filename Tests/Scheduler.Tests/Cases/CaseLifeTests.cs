using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Cases;

public sealed class CaseLifeTests
{
    [Fact]
    public async Task An_export_makes_one_case_a_row_with_unique_references()
    {
        await using var service = await Imported();

        var cases = await service.CasesAsync();

        cases.Count.ShouldBe(30);
        cases.Select(row => row.Reference).Distinct(StringComparer.Ordinal).Count().ShouldBe(30);
        cases[0].Reference.ShouldBe("R08-000001");
    }

    [Fact]
    public async Task The_same_export_again_makes_no_second_case()
    {
        await using var service = await Imported();
        service.Drop("again.csv", [.. Samples.PittariExport, (byte)'\r', (byte)'\n']);

        await service.TakeInAsync();
        await service.RunJobsAsync();

        (await service.CasesAsync()).Count.ShouldBe(30);
        (await service.DocumentsAsync())[1].Reason.ShouldNotBeNull().ShouldContain("変わりなし30件");
    }

    [Fact]
    public async Task An_import_that_is_run_again_after_a_crash_goes_on_where_it_was()
    {
        await using var service = await Imported();
        var document = await service.DocumentAsync();
        await using (var session = await service.Get<StoreSessions>().BeginAsync(CancellationToken.None))
        {
            await session.Context.Documents.ExecuteUpdateAsync(row => row.SetProperty(found => found.State, DocumentState.Received), TestContext.Current.CancellationToken);
            await session.CommitAsync(CancellationToken.None);
        }

        await service.Get<ExportStage>().ImportAsync((await service.DocumentsAsync())[0], CancellationToken.None);

        (await service.CasesAsync()).Count.ShouldBe(30);
        (await service.DocumentAsync()).Reason.ShouldBe(document.Reason);
    }

    [Fact]
    public async Task A_move_that_the_life_of_a_case_does_not_allow_is_refused_and_changes_nothing()
    {
        await using var service = await Imported();
        var row = (await service.CasesAsync()).First(found => found.State == CaseState.InReview);

        await Should.ThrowAsync<InvalidOperationException>(() => service.Get<CaseTransitions>().ChangeAsync(
            row.Id, CaseExpectation.In(CaseState.InReview), edit => edit.MoveTo(CaseState.Entering, "入力"), CancellationToken.None));

        (await service.StateAsync(row.Id)).ShouldBe(CaseState.InReview);
    }

    [Fact]
    public async Task Of_two_changes_that_saw_the_same_version_one_is_made()
    {
        await using var service = await Imported();
        var row = (await service.CasesAsync()).First(found => found.State == CaseState.InReview);
        var expected = CaseExpectation.Exactly(CaseState.InReview, row.Version);

        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => service.Get<CaseTransitions>().ChangeAsync(
            row.Id, expected, edit => edit.MoveTo(CaseState.Returned, "差戻し", "a"), CancellationToken.None))));

        changes.Count(change => change.Outcome == CaseChangeOutcome.Done).ShouldBe(1);
        changes.Count(change => change.Outcome == CaseChangeOutcome.Stale).ShouldBe(7);
        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);
        (await context.History.CountAsync(history => history.CaseId == row.Id && history.To == CaseState.Returned, TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_change_of_state_has_its_audit_row_and_the_chain_holds()
    {
        await using var service = await Imported();
        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);

        var moves = await context.Audit.CountAsync(row => row.Act == AuditActs.CaseMoved, TestContext.Current.CancellationToken);

        moves.ShouldBe(await context.History.CountAsync(row => row.From != null, TestContext.Current.CancellationToken));
        (await service.Get<AuditChain>().FindBreakAsync(context, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_audit_row_cannot_be_altered_and_where_it_was_by_force_it_shows()
    {
        await using var service = await Imported();
        await using var session = await service.Get<StoreSessions>().BeginAsync(CancellationToken.None);
        var audit = session.Context.Audit.Where(row => row.Id == 5);
        await Should.ThrowAsync<Exception>(() => audit.ExecuteUpdateAsync(row => row.SetProperty(found => found.Who, "somebody"), TestContext.Current.CancellationToken));

        await session.Context.Database.ExecuteSqlAsync($"DROP TRIGGER audit_no_update", TestContext.Current.CancellationToken);
        await audit.ExecuteUpdateAsync(row => row.SetProperty(found => found.Who, "somebody"), TestContext.Current.CancellationToken);

        (await service.Get<AuditChain>().FindBreakAsync(session.Context, CancellationToken.None)).ShouldBe(5);
    }

    private static async Task<ServiceUnderTest> Imported()
    {
        var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerFolder = Samples.Path("town"));
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        while (service.Jobs.TakeDue(service.Time.GetUtcNow()) is { } work)
        {
            if (work.Step is not Scheduler.Jobs.JobStep.Enter)
            {
                await service.RunJobAsync(work.Step, work.Id);
            }
        }

        return service;
    }
}
