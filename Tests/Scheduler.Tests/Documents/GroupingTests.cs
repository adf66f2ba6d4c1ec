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
    public async Task Of_a_batch_only_the_application_that_lacks_a_page_waits()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("batch.png", ScriptedReader.File("form:1,form:2,form:1,unknown"));
        await service.TakeInAsync();
        await service.RunJobsAsync();
        (await service.CasesAsync()).Count.ShouldBe(1, "the complete application is a case at once");
        (await service.DocumentAsync()).State.ShouldBe(DocumentState.WaitingForPages);

        service.Time.Advance(TimeSpan.FromSeconds(61));
        await service.RunJobsAsync();

        var cases = await service.CasesAsync();
        cases.Count.ShouldBe(2);
        var rules = (await FindingsOf(service, cases[1])).Select(finding => finding.Finding.Rule).ToList();
        rules.ShouldContain(ArrivalRules.MissingPages, StringComparer.Ordinal);
        rules.ShouldContain(ArrivalRules.ExtraPages, StringComparer.Ordinal);
        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Done);
    }

    [Fact]
    public async Task A_page_in_a_file_of_another_name_completes_the_one_application_that_lacks_it()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("batch.png", ScriptedReader.File("form:1,form:2,form:1"));
        await service.TakeInAsync();
        await service.RunJobsAsync();

        service.Drop("again.png", ScriptedReader.File("form:2"));
        await service.TakeInAsync();
        await service.RunJobsAsync();

        var cases = await service.CasesAsync();
        cases.Count.ShouldBe(2);
        (await FindingsOf(service, cases[0])).ShouldNotContain(finding => finding.Finding.Rule == ArrivalRules.JoinedPages);
        (await FindingsOf(service, cases[1])).ShouldContain(finding => finding.Finding.Rule == ArrivalRules.JoinedPages, "a person must confirm it");
        (await service.DocumentsAsync()).ShouldAllBe(row => row.State == DocumentState.Done);
    }

    [Fact]
    public async Task A_page_that_two_applications_lack_is_given_to_neither()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("one.png", ScriptedReader.File("form:1", "one"));
        service.Drop("two.png", ScriptedReader.File("form:1", "two"));
        await service.TakeInAsync();
        await service.RunJobsAsync();
        service.Drop("three.png", ScriptedReader.File("form:2"));
        await service.TakeInAsync();
        await service.RunJobsAsync();
        (await service.CasesAsync()).ShouldBeEmpty();

        service.Time.Advance(TimeSpan.FromSeconds(61));
        await service.RunJobsAsync();

        foreach (var row in await service.CasesAsync())
        {
            (await FindingsOf(service, row)).ShouldContain(finding => finding.Finding.Rule == ArrivalRules.MissingPages);
        }

        (await service.CasesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_waits_for_a_page_is_not_lost_when_the_service_is_killed()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("batch.png", ScriptedReader.File("form:1,form:2,form:1"));
        await service.TakeInAsync();
        await service.RunJobsAsync();

        // All that a process knows that was killed, and the job engine's request, are gone; the store is what is left.
        service.Jobs.Forget();
        service.Time.Advance(TimeSpan.FromSeconds(61));
        await service.Get<Reconciler>().RunAsync(CancellationToken.None);
        await service.RunJobsAsync();

        (await service.CasesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Blank_pages_are_no_attachment_that_somebody_must_look_at()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("batch.png", ScriptedReader.File("form:1,blank,form:2,blank"));

        await service.TakeInAsync();
        await service.RunJobsAsync();

        (await FindingsOf(service, await service.CaseAsync())).ShouldNotContain(finding => finding.Finding.Rule == ArrivalRules.ExtraPages);
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
