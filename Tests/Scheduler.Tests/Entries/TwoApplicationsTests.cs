using System.Text;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Entries;

/// <summary>The same person's application twice: never are both entered without a person who has seen that the other one is.</summary>
public sealed class TwoApplicationsTests
{
    private const string User = "shinsa";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_approved_applications_only_one_is_entered()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerFolder = Samples.Path("town"));
        var (first, second) = await BothApproved(service);
        service.Robot.Then(EntryOutcomeKind.Entered, "012345678");
        service.Robot.Then(EntryOutcomeKind.Entered, "012345679");

        await service.RunJobAsync(JobStep.Enter, first.Id);
        await service.RunJobAsync(JobStep.Enter, second.Id);

        (await service.StateAsync(first.Id)).ShouldBe(CaseState.InReview, "the second was approved after it, and nobody has seen that");
        (await service.StateAsync(second.Id)).ShouldBe(CaseState.Entered, "a person knew of the first, which does not go on by itself");
        service.Robot.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_overtook_an_application_is_named_to_its_reviewer_and_has_to_be_acknowledged()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerFolder = Samples.Path("town"));
        var (first, second) = await BothApproved(service);
        service.Robot.Then(EntryOutcomeKind.Entered, "012345678");

        await service.RunJobAsync(JobStep.Enter, second.Id);
        await service.RunJobAsync(JobStep.Enter, first.Id);
        var found = (await service.Get<ICaseQueries>().FindAsync(first.Id, User, Cancel)).ShouldNotBeNull();
        var approved = await service.Get<ICaseDecisions>().ApproveAsync(first.Id, found.Version, 5, User, Cancel);

        var warning = found.Findings.Single(finding => string.Equals(finding.Finding.Rule, "JT-062", StringComparison.Ordinal));
        warning.Finding.Message.ShouldContain(second.Reference + "、入力済み");
        warning.AcknowledgedBy.ShouldBeNull();
        approved.Ok.ShouldBeFalse();
        service.Robot.Requests.Count.ShouldBe(1);
    }

    /// <summary>An application that went straight to entry, and the same person's other one, approved by a person who knew of the first.</summary>
    private static async Task<(CaseRow First, CaseRow Second)> BothApproved(ServiceUnderTest service)
    {
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        await RunAllButEntryAsync(service);
        var first = (await service.CasesAsync()).First(row => row.State == CaseState.Approved);

        var number = first.SourceReference.ShouldNotBeNull();
        var text = Encoding.Latin1.GetString(Samples.PittariExport).Replace(number, number[..^3] + "9" + number[^2..], StringComparison.Ordinal);
        service.Drop("again.csv", Encoding.Latin1.GetBytes(text));
        await service.TakeInAsync();
        await RunAllButEntryAsync(service);
        var second = (await service.CasesAsync()).Single(row => string.Equals(row.ClaimantKey, first.ClaimantKey, StringComparison.Ordinal) && row.Id != first.Id);
        second.State.ShouldBe(CaseState.InReview);
        var found = (await service.Get<ICaseQueries>().FindAsync(second.Id, User, Cancel)).ShouldNotBeNull();
        foreach (var finding in found.Findings.Where(finding => finding.Finding.Severity == Severity.Warning))
        {
            var version = (await service.Get<ICaseQueries>().FindAsync(second.Id, User, Cancel))!.Version;
            (await service.Get<ICaseDecisions>().AcknowledgeAsync(second.Id, version, finding.Id, "確認した", User, Cancel)).Ok.ShouldBeTrue();
        }

        var last = (await service.Get<ICaseQueries>().FindAsync(second.Id, User, Cancel))!.Version;
        (await service.Get<ICaseDecisions>().ApproveAsync(second.Id, last, 5, User, Cancel)).Ok.ShouldBeTrue();
        return (first, second);
    }

    private static async Task RunAllButEntryAsync(ServiceUnderTest service)
    {
        while (service.Jobs.TakeDue(service.Time.GetUtcNow()) is { } work)
        {
            if (work.Step is not JobStep.Enter)
            {
                await service.RunJobAsync(work.Step, work.Id);
            }
        }
    }
}
