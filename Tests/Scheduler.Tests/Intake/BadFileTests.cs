using System.Text;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Intake;

public sealed class BadFileTests
{
    [Fact]
    public async Task An_empty_file_waits_longer_and_then_fails_with_a_reason()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.pdf", []);
        await service.TakeInAsync();
        (await service.DocumentsAsync()).ShouldBeEmpty();

        service.Time.Advance(TimeSpan.FromSeconds(3 * StabilityTracker.EmptyFactor));
        await service.Get<InboxScan>().RunAsync(CancellationToken.None);

        var document = await service.DocumentAsync();
        document.State.ShouldBe(DocumentState.Unreadable);
        document.ReasonCode.ShouldBe("empty");
        service.Placed("failed").ShouldBe(["0001.pdf"]);
        service.NoteOf("0001.pdf").ShouldContain("中身が空");
    }

    [Fact]
    public async Task An_enormous_file_is_rejected_without_being_read()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Limits.MaxBytes = 1024);
        service.Drop("big.png", ScriptedReader.File("form:1", new string('x', 2000)));

        await service.TakeInAsync();

        var document = await service.DocumentAsync();
        document.ReasonCode.ShouldBe("too-many-bytes");
        document.OriginalBlob.ShouldBeNull();
        service.Placed("rejected").ShouldBe(["big.png"]);
    }

    [Theory]
    [InlineData("memo.pdf", "ただの文章です。\n")]
    [InlineData("tool.exe", "MZ\u0090\u0000\u0003")]
    public async Task A_foreign_file_is_rejected_by_its_content_whatever_its_name(string name, string content)
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop(name, Encoding.UTF8.GetBytes(content));

        await service.TakeInAsync();
        await service.RunJobsAsync();
        await service.TakeInAsync();

        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Rejected);
        service.Placed("rejected").ShouldBe([name]);
        service.NoteOf(name).ShouldContain("理由:");
    }

    [Theory]
    [InlineData("truncated", "failed", DocumentState.Unreadable)]
    [InlineData("encrypted", "failed", DocumentState.Unreadable)]
    [InlineData("too-many-pages", "rejected", DocumentState.Rejected)]
    public async Task A_file_that_the_reader_refuses_moves_on_to_the_right_folder(string code, string folder, object state)
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("error:" + code));

        await service.TakeInAsync();
        service.Placed("done").ShouldBe(["0001.png"]);
        await service.RunJobsAsync();
        await service.TakeInAsync();

        (await service.DocumentAsync()).State.ShouldBe((DocumentState)state);
        service.Placed("done").ShouldBeEmpty();
        service.Placed(folder).ShouldBe(["0001.png"]);
    }

    [Fact]
    public async Task A_file_that_may_not_be_opened_is_put_aside_and_not_lost()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var content = ScriptedReader.File("form:1");
        service.Drop("closed.png", content);
        var seen = new InboxFile(service.Inbox, "closed.png", content.Length, service.Time.GetUtcNow());

        await service.Get<FileIntake>().GiveUpAsync(seen, CancellationToken.None);

        (await service.DocumentAsync()).ReasonCode.ShouldBe("cannot-open");
        service.Placed("failed").ShouldBe(["closed.png"]);
    }

    [Fact]
    public async Task A_page_of_no_known_form_fails_with_a_reason()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("unknown"));

        await service.TakeInAsync();
        await service.RunJobsAsync();
        await service.TakeInAsync();

        var document = await service.DocumentAsync();
        document.ReasonCode.ShouldBe("no-known-form");
        service.Placed("failed").ShouldBe(["0001.png"]);
        (await service.CasesAsync()).ShouldBeEmpty();
    }
}
