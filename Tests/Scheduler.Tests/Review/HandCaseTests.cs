using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Review;

/// <summary>Cases that a person starts and types in.</summary>
public sealed class HandCaseTests
{
    private const string User = "shinsa";

    // The service's clock stands at 2026-07-20 10:00 in Japan.
    private static readonly DateOnly Today = new(2026, 7, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("care-burden-limit")]
    [InlineData("child-allowance-change")]
    [InlineData("child-allowance-status")]
    [InlineData("child-allowance-claim")]
    [InlineData("moped-registration")]
    [InlineData("moped-disposal")]
    public async Task A_case_of_any_procedure_is_started_empty_and_waits_for_a_person(string procedure)
    {
        await using var service = await ServiceUnderTest.StartAsync();

        var started = await service.Get<IHandCases>().StartAsync(procedure, Today, User, Cancel);
        await service.RunJobsAsync();

        var found = (await service.Get<ICaseQueries>().FindAsync(started.CaseId.ShouldNotBeNull(), User, Cancel)).ShouldNotBeNull();
        (found.Item.ProcedureId, found.Item.Source, found.Item.State).ShouldBe((procedure, ApplicationSource.Hand, CaseState.InReview));
        found.Fields.ShouldAllBe(field => field.Display.Length == 0 || field.Display == "無");
        found.Findings.ShouldContain(finding => finding.Finding.Message.StartsWith("必須項目が空です", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_typed_is_kept_and_checked_again()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var id = (await service.Get<IHandCases>().StartAsync("care-burden-limit", Today, User, Cancel)).CaseId.ShouldNotBeNull();
        await service.RunJobsAsync();
        var row = await service.CaseAsync();

        var typed = await service.Get<ICaseDecisions>().CorrectAsync(id, row.Version, "assets.deposits", "700万5000円", User, Cancel);

        typed.Ok.ShouldBeTrue();
        var found = (await service.Get<ICaseQueries>().FindAsync(id, User, Cancel)).ShouldNotBeNull();
        found.Fields.Single(field => field.Definition.Key is "assets.deposits").Display.ShouldBe("7,005,000円");
    }

    [Theory]
    [InlineData("care-unknown", "2026-07-20")]
    [InlineData("care-burden-limit", "2026-07-21")]
    [InlineData("care-burden-limit", "2025-07-18")]
    public async Task An_unknown_procedure_or_an_impossible_day_starts_nothing(string procedure, string day)
    {
        await using var service = await ServiceUnderTest.StartAsync();

        var started = await service.Get<IHandCases>().StartAsync(procedure, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), User, Cancel);

        started.CaseId.ShouldBeNull();
        started.Message.ShouldNotBeNull();
        service.Jobs.Pending.ShouldBeEmpty();
    }
}
