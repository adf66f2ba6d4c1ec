using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Documents;

public sealed class GroupingTests
{
    [Fact]
    public async Task Two_files_of_one_application_make_one_case()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0012_p2.png", ScriptedReader.File("form:2"));
        service.Drop("0012_p1.png", ScriptedReader.File("form:1"));

        await service.TakeInAsync();
        await service.RunJobsAsync();

        (await service.CasesAsync()).Count.ShouldBe(1);
        (await service.DocumentsAsync()).ShouldAllBe(row => row.State == DocumentState.Done);
    }

    [Fact]
    public async Task Two_files_read_at_the_same_moment_make_one_case_and_none_waits_for_ever()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0012_p1.png", ScriptedReader.File("form:1"));
        service.Drop("0012_p2.png", ScriptedReader.File("form:2"));
        await service.TakeInAsync();
        using var both = new Barrier(2);
        service.Reader.WhileReading = () => Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(10)));

        await Task.WhenAll((await service.DocumentsAsync()).Select(row => Task.Run(() => service.RunJobAsync(JobStep.Read, row.Id))));

        (await service.CasesAsync()).Count.ShouldBe(1);
        (await service.DocumentsAsync()).ShouldAllBe(row => row.State == DocumentState.Done);
    }

    [Fact]
    public async Task A_page_waits_for_its_sibling_and_goes_on_when_it_comes()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0012_p1.png", ScriptedReader.File("form:1"));
        await service.TakeInAsync();
        await service.RunJobsAsync();
        (await service.DocumentAsync()).State.ShouldBe(DocumentState.WaitingForPages);

        service.Drop("0012_p2.png", ScriptedReader.File("form:2"));
        await service.TakeInAsync();
        await service.RunJobsAsync();

        (await service.CasesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_whose_sibling_never_comes_goes_to_review_as_incomplete()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0012_p1.png", ScriptedReader.File("form:1"));
        await service.TakeInAsync();
        await service.RunJobsAsync();

        service.Time.Advance(TimeSpan.FromSeconds(61));
        await service.RunJobsAsync();

        var row = await service.CaseAsync();
        row.State.ShouldBe(CaseState.InReview);
        (await FindingsOf(service, row)).ShouldContain(finding => finding.Finding.Rule == ArrivalRules.MissingPages);
    }

    [Fact]
    public async Task A_batch_makes_a_case_of_each_application_and_keeps_unknown_pages_with_them()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("batch.png", ScriptedReader.File("form:1,form:2,unknown,form:1,form:2"));

        await service.TakeInAsync();
        await service.RunJobsAsync();

        var cases = await service.CasesAsync();
        cases.Count.ShouldBe(2);
        (await FindingsOf(service, cases[0])).ShouldContain(finding => finding.Finding.Rule == ArrivalRules.ExtraPages);
        (await FindingsOf(service, cases[1])).ShouldNotContain(finding => finding.Finding.Rule == ArrivalRules.ExtraPages);
    }

    [Fact]
    public async Task A_reading_that_fails_by_our_fault_is_tried_again_later()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("form:1,form:2"));
        await service.TakeInAsync();
        service.Reader.FailOnce(new InvalidOperationException("engine"));
        await service.RunJobsAsync();
        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Received);

        service.Time.Advance(TimeSpan.FromMinutes(1));
        await service.RunJobsAsync();

        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Done);
    }

    [Fact]
    public async Task A_file_that_always_fails_is_given_up_and_does_not_loop()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("form:1"));
        await service.TakeInAsync();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            service.Reader.FailOnce(new InvalidOperationException("engine"));
            await service.RunJobsAsync();
            service.Time.Advance(TimeSpan.FromHours(1));
        }

        (await service.DocumentAsync()).ReasonCode.ShouldBe("internal");
        service.Reader.Reads.ShouldBe(4);
        service.Jobs.Pending.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<CaseFinding>> FindingsOf(ServiceUnderTest service, CaseRow row)
    {
        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);
        return CaseFile.Open(row, await service.Get<DataKeyRing>().GetAsync(context, row.DataKeyId, CancellationToken.None)).Payload.Findings;
    }
}
