using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Entries;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Entries;

public sealed class EntryTests
{
    [Theory]
    [InlineData(EntryOutcomeKind.Entered, CaseState.Entered)]
    [InlineData(EntryOutcomeKind.AlreadyEntered, CaseState.Entered)]
    [InlineData(EntryOutcomeKind.Refused, CaseState.EntryStopped)]
    [InlineData(EntryOutcomeKind.UnexpectedWindow, CaseState.EntryStopped)]
    [InlineData(EntryOutcomeKind.Differs, CaseState.EntryStopped)]
    [InlineData(EntryOutcomeKind.Failed, CaseState.Approved)]
    [InlineData(EntryOutcomeKind.Uncertain, CaseState.EntryUncertain)]
    public async Task Each_outcome_leads_to_its_state(EntryOutcomeKind outcome, CaseState state)
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        service.Robot.Then(outcome, "012345678", outcome == EntryOutcomeKind.Refused ? "E0101" : null);

        await service.RunJobAsync(JobStep.Enter, row.Id);

        (await service.StateAsync(row.Id)).ShouldBe(state);
    }

    [Fact]
    public async Task A_run_cut_off_before_the_intent_is_tried_again()
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        service.Robot.Then((_, _, _) => throw new OperationCanceledException());

        await service.RunJobAsync(JobStep.Enter, row.Id);
        (await service.StateAsync(row.Id)).ShouldBe(CaseState.Approved);
        service.Time.Advance(TimeSpan.FromMinutes(1));
        service.Robot.Then(EntryOutcomeKind.Entered, "012345678");
        await service.RunJobAsync(JobStep.Enter, row.Id);

        (await service.StateAsync(row.Id)).ShouldBe(CaseState.Entered);
        service.Robot.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(EntryOutcomeKind.AlreadyEntered, CaseState.Entered)]
    [InlineData(EntryOutcomeKind.NotFound, CaseState.Approved)]
    [InlineData(EntryOutcomeKind.Differs, CaseState.EntryStopped)]
    public async Task A_run_cut_off_after_the_intent_is_only_looked_up(EntryOutcomeKind found, CaseState state)
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        service.Robot.Then(async (_, journal, cancellationToken) =>
        {
            await journal.IntentAsync(cancellationToken);
            throw new OperationCanceledException();
        });
        await service.RunJobAsync(JobStep.Enter, row.Id);
        (await service.StateAsync(row.Id)).ShouldBe(CaseState.EntryUncertain);

        service.Robot.Then(found, "012345678");
        await service.RunJobAsync(JobStep.Lookup, row.Id);

        (await service.StateAsync(row.Id)).ShouldBe(state);
        service.Robot.Requests[1].Purpose.ShouldBe(EntryPurpose.LookUp);
    }

    [Fact]
    public async Task A_process_killed_while_typing_leaves_a_case_that_the_next_start_settles()
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        var entry = (await service.Get<EntryLedger>().BeginAsync(row.Id, CancellationToken.None)).ShouldNotBeNull();
        await WriteIntentAsync(service, entry.Id);

        // Nobody settles the entry: the process is gone. The job that recovery fires again finds the case in the midst of typing.
        await service.RunJobAsync(JobStep.Enter, row.Id);

        (await service.StateAsync(row.Id)).ShouldBe(CaseState.EntryUncertain);
        service.Jobs.Pending.ShouldContain((JobStep.Lookup, row.Id));
        service.Robot.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_was_taken_over_may_not_commit_any_more()
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        service.Robot.Then(async (_, journal, cancellationToken) =>
        {
            await service.Get<EntryLedger>().CutOffAsync(row.Id, null, EntryLedger.CutOffCode, CancellationToken.None);
            await journal.IntentAsync(cancellationToken);
            return ScriptedRobot.Outcome(EntryOutcomeKind.Entered, "must never be pressed");
        });

        await service.RunJobAsync(JobStep.Enter, row.Id);

        (await service.StateAsync(row.Id)).ShouldBe(CaseState.Approved);
        (await service.CasesAsync()).Single(found => found.Id == row.Id).Receipt.ShouldBeNull();
    }

    [Fact]
    public async Task Failures_come_to_an_end_and_a_person_decides()
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            service.Robot.Then(EntryOutcomeKind.Failed);
            await service.RunJobAsync(JobStep.Enter, row.Id);
            service.Time.Advance(TimeSpan.FromHours(2));
        }

        (await service.StateAsync(row.Id)).ShouldBe(CaseState.EntryStopped);
    }

    [Fact]
    public async Task A_paused_robot_leaves_the_case_and_resuming_brings_it_back()
    {
        await using var service = await ServiceUnderTest.StartAsync(Town);
        var row = await ApprovedCase(service);
        var robots = service.Get<RobotSwitch>();
        await robots.SetAsync(true, "unyo", CancellationToken.None);
        await service.RunJobAsync(JobStep.Enter, row.Id);
        (await service.StateAsync(row.Id)).ShouldBe(CaseState.Approved);
        service.Jobs.Forget();

        await robots.SetAsync(false, "unyo", CancellationToken.None);

        service.Jobs.Pending.ShouldContain((JobStep.Enter, row.Id));
    }

    [Theory]
    [InlineData("2026-07-21T06:30", "2026-07-21T07:00")]
    [InlineData("2026-07-20T12:00", null)]
    [InlineData("2026-07-20T19:56", "2026-07-21T07:00")]
    [InlineData("2026-07-24T21:00", "2026-07-27T07:00")]
    [InlineData("2026-12-28T21:00", "2027-01-04T07:00")]
    public async Task Entries_wait_for_the_core_systems_opening_hours(string now, string? opens)
    {
        await using var service = await ServiceUnderTest.StartAsync(settings =>
        {
            settings.Entry.OpensAt = new TimeOnly(7, 0);
            settings.Entry.ClosesAt = new TimeOnly(20, 0);
            settings.Entry.ClosedOn = [DayOfWeek.Saturday, DayOfWeek.Sunday];
            settings.Entry.ClosedDays = [.. Enumerable.Range(0, 6).Select(day => new DateOnly(2026, 12, 29).AddDays(day))];
        });
        service.Time.SetUtcNow(Town(now));

        service.Get<OpeningHours>().NextOpening().ShouldBe(opens is null ? null : Town(opens));
    }

    [Fact]
    public async Task The_next_entry_keeps_the_towns_pace()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings =>
        {
            Town(settings);
            settings.Entry.SecondsBetweenEntries = 60;
        });
        var row = await ApprovedCase(service);
        service.Robot.Then(EntryOutcomeKind.Entered, "012345678");
        await service.RunJobAsync(JobStep.Enter, row.Id);
        var gate = service.Get<EntryGate>();

        var soon = await gate.ClosedUntilAsync(CancellationToken.None);
        service.Time.Advance(TimeSpan.FromSeconds(60));
        var later = await gate.ClosedUntilAsync(CancellationToken.None);

        soon.ShouldBe(service.Time.GetUtcNow());
        later.ShouldBeNull();
    }

    private static DateTimeOffset Town(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(9));

    private static void Town(TestSettings settings) => settings.Town.LedgerFolder = Samples.Path("town");

    private static async Task WriteIntentAsync(ServiceUnderTest service, Guid entryId)
    {
        await using var session = await service.Get<StoreSessions>().BeginAsync(CancellationToken.None);
        var row = await session.Context.Entries.SingleAsync(entry => entry.Id == entryId, TestContext.Current.CancellationToken);
        row.IntentAt = service.Time.GetUtcNow();
        await session.CommitAsync(CancellationToken.None);
    }

    private static async Task<CaseRow> ApprovedCase(ServiceUnderTest service)
    {
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        while (service.Jobs.TakeDue(service.Time.GetUtcNow()) is { } work)
        {
            if (work.Step is JobStep.Enter)
            {
                return (await service.CasesAsync()).Single(row => row.Id == work.Id);
            }

            await service.RunJobAsync(work.Step, work.Id);
        }

        throw new InvalidOperationException("No case of the sample goes straight to entry.");
    }
}
