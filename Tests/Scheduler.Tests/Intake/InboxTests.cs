using Rpa.Ocr.Documents;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Intake;

public sealed class InboxTests
{
    [Fact]
    public async Task A_file_that_stood_still_is_stored_and_moved_with_a_note()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("form:1,form:2"));

        await service.TakeInAsync();

        var document = await service.DocumentAsync();
        document.State.ShouldBe(DocumentState.Received);
        document.OriginalBlob.ShouldNotBeNull();
        document.Placed.ShouldBe(Placement.Done);
        service.Placed("done").ShouldBe(["0001.png"]);
        service.NoteOf("0001.png").ShouldContain("受け付けました");
        service.Jobs.Pending.ShouldBe([(JobStep.Read, document.Id)]);
    }

    [Fact]
    public async Task A_file_still_being_copied_is_left_alone()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var scan = service.Get<InboxScan>();
        var path = service.Drop("0001.png", ScriptedReader.File("form:1"));

        for (var copied = 0; copied < 5; copied++)
        {
            await scan.RunAsync(CancellationToken.None);
            service.Time.Advance(TimeSpan.FromSeconds(2.5));
            File.AppendAllText(path, "more");
        }

        await scan.RunAsync(CancellationToken.None);
        (await service.DocumentsAsync()).ShouldBeEmpty();
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_slow_copy_is_taken_once_it_has_stood_still()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var path = service.Drop("0001.png", ScriptedReader.File("form:1"));
        await service.Get<InboxScan>().RunAsync(CancellationToken.None);
        service.Time.Advance(TimeSpan.FromSeconds(2));
        File.AppendAllText(path, "the rest");

        await service.TakeInAsync();

        (await service.DocumentAsync()).Size.ShouldBe(ScriptedReader.File("form:1").Length + "the rest".Length);
    }

    [Theory]
    [InlineData("scan.pdf.part")]
    [InlineData("scan.TMP")]
    [InlineData("~$scan.pdf")]
    [InlineData(".scan.pdf")]
    [InlineData("scan.pdf~")]
    public async Task A_temporary_name_is_left_alone(string name)
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var path = service.Drop(name, ScriptedReader.File("form:1"));

        await service.TakeInAsync();

        (await service.DocumentsAsync()).ShouldBeEmpty();
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_vanishes_between_the_scan_and_the_opening_is_forgotten()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var content = ScriptedReader.File("form:1");
        var path = service.Drop("0001.png", content);
        var seen = new InboxFile(service.Inbox, "0001.png", content.Length, service.Time.GetUtcNow());
        File.Delete(path);

        var outcome = await service.Get<FileIntake>().TakeAsync(seen, CancellationToken.None);

        outcome.ShouldBe(IntakeOutcome.Vanished);
        (await service.DocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_waits_anew()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var content = ScriptedReader.File("form:1");
        service.Drop("0001.png", [.. content, 1]);
        var seen = new InboxFile(service.Inbox, "0001.png", content.Length, service.Time.GetUtcNow());

        var outcome = await service.Get<FileIntake>().TakeAsync(seen, CancellationToken.None);

        outcome.ShouldBe(IntakeOutcome.StillChanging);
        (await service.DocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_bytes_twice_are_linked_and_not_processed_twice()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("first.png", ScriptedReader.File("form:1,form:2"));
        await service.TakeInAsync();
        service.Drop("again.png", ScriptedReader.File("form:1,form:2"));
        await service.TakeInAsync();

        var documents = await service.DocumentsAsync();

        documents.Count.ShouldBe(2);
        documents[1].State.ShouldBe(DocumentState.Duplicate);
        documents[1].DuplicateOf.ShouldBe(documents[0].Id);
        documents[1].OriginalBlob.ShouldBeNull();
        service.Jobs.Pending.ShouldBe([(JobStep.Read, documents[0].Id)]);
        service.Placed("done").ShouldBe(["again.png", "first.png"]);
        service.NoteOf("again.png").ShouldContain("既に受け付けています");
    }

    [Fact]
    public async Task A_file_that_was_stored_but_not_moved_is_moved_and_not_taken_again()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("form:1"));

        // What stands in the way of the folder is what a crash between storing and moving leaves: a file that is stored and still there.
        File.WriteAllText(Path.Combine(service.Inbox, "done"), "in the way");
        File.SetLastWriteTimeUtc(Path.Combine(service.Inbox, "done"), service.Time.GetUtcNow().UtcDateTime.AddYears(1));
        await service.Get<InboxScan>().RunAsync(CancellationToken.None);
        service.Time.Advance(TimeSpan.FromSeconds(4));
        await service.Get<InboxScan>().RunAsync(CancellationToken.None);
        var stored = (await service.DocumentsAsync()).First(row => row.Kind == FileKind.Png);
        stored.Placed.ShouldBe(Placement.Inbox);
        File.Delete(Path.Combine(service.Inbox, "done"));

        await service.TakeInAsync();

        (await service.DocumentsAsync()).Count(row => row.Kind == FileKind.Png).ShouldBe(1);
        (await service.DocumentsAsync()).First(row => row.Kind == FileKind.Png).Placed.ShouldBe(Placement.Done);
        service.Placed("done").Contains("0001.png", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_files_of_one_name_both_keep_their_place()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("0001.png", ScriptedReader.File("form:1", "monday"));
        await service.TakeInAsync();
        service.Drop("0001.png", ScriptedReader.File("form:1", "later on monday"));
        await service.TakeInAsync();

        service.Placed("done").ShouldBe(["0001(2).png", "0001.png"]);
        (await service.DocumentsAsync()).ShouldAllBe(row => row.State == DocumentState.Received);
    }

    [Fact]
    public async Task A_watched_folder_that_was_gone_for_a_while_is_watched_again()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        Directory.Delete(service.Inbox, recursive: true);
        await service.TakeInAsync();
        Directory.CreateDirectory(service.Inbox);
        service.Drop("0001.png", ScriptedReader.File("form:1"));

        await service.TakeInAsync();

        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Received);
    }

    [Fact]
    public async Task A_file_in_a_folder_of_the_inbox_is_taken_too()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop(Path.Combine("counter-2", "0001.png"), ScriptedReader.File("form:1"));

        await service.TakeInAsync();

        service.Placed("done").ShouldBe(["0001.png"]);
    }

    [Fact]
    public async Task A_link_is_not_followed()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var secret = service.Folder["secret.png"];
        File.WriteAllBytes(secret, ScriptedReader.File("form:1"));
        File.CreateSymbolicLink(Path.Combine(service.Inbox, "0001.png"), secret);

        await service.TakeInAsync();

        (await service.DocumentsAsync()).ShouldBeEmpty();
    }
}
