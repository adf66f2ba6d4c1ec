using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Tests.Support;
using Rpa.Scheduler.Town;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Town;

/// <summary>A ledger that is replaced between the approval of a case and its entry.</summary>
public sealed class NewLedgerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_who_came_under_protection_since_the_approval_is_not_entered_by_a_robot(bool isProtected)
    {
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerFolder = Samples.Path("town"));
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        while (service.Jobs.TakeDue(service.Time.GetUtcNow()) is { } work)
        {
            if (work.Step is not JobStep.Enter)
            {
                await service.RunJobAsync(work.Step, work.Id);
            }
        }

        var approved = (await service.CasesAsync()).First(row => row.State == CaseState.Approved);
        service.Robot.Then(EntryOutcomeKind.Entered, "012345678");
        service.Get<TownLedger>().Use(Changed(service, isProtected));

        await service.RunJobAsync(JobStep.Enter, approved.Id);

        (await service.StateAsync(approved.Id)).ShouldBe(isProtected ? CaseState.InReview : CaseState.Entered);
        service.Robot.Requests.Count.ShouldBe(isProtected ? 0 : 1);
    }

    /// <summary>A new snapshot, in which everybody is under protection, or nothing but the snapshot's id is new.</summary>
    private static CsvLedger Changed(ServiceUnderTest service, bool isProtected)
    {
        var current = service.Get<TownLedger>().Current!;
        return current.WithPersons([.. current.Persons.Select(person => person with { UnderProtection = isProtected || person.UnderProtection })]);
    }
}
