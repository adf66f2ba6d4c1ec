using Rpa.Ocr.Documents;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Documents.Archives;

/// <summary>ZIPs in the inbox.</summary>
public sealed class ArchiveStageTests
{
    [Fact]
    public async Task The_sample_archive_gives_its_export_and_its_attachments_and_nothing_that_leads_outside()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("2026-10.zip", await File.ReadAllBytesAsync(Path.Combine(Samples.Path("eapply"), "pitfalls", "18_attachments.zip"), TestContext.Current.CancellationToken));
        await service.TakeInAsync();
        await service.RunJobsAsync();

        var documents = await service.DocumentsAsync();

        var archive = documents.Single(document => document.Kind == FileKind.Zip);
        archive.State.ShouldBe(DocumentState.Done);
        archive.Reason.ShouldBe("電子申請の出力 1件、添付 2件を取り出しました。受け付けないもの: 名前がフォルダーの外を指すか正しくない 1件。");
        documents.Count(document => document.ReasonCode is DocumentVerdict.AttachmentCode).ShouldBe(2);
        documents.Count(document => document.Kind == FileKind.Csv).ShouldBe(1);
        documents.Count.ShouldBe(4);
        Directory.EnumerateFiles(service.Folder.Path, "evil.txt", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_archive_of_scans_is_read_like_the_scans()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        using var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry("scan.png").Open();
            entry.Write(Tests.Pages.TinyPng.Bytes);
        }

        service.Drop("scans.zip", memory.ToArray());
        await service.TakeInAsync();
        await service.RunJobsAsync();

        (await service.DocumentsAsync()).Single(document => document.Kind == FileKind.Png).ReasonCode.ShouldNotBe(DocumentVerdict.AttachmentCode, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_is_damaged_says_so_and_is_put_aside()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("broken.zip", "PK\u0003\u0004 and nothing more"u8);
        await service.TakeInAsync();
        await service.RunJobsAsync();
        await service.TakeInAsync();

        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Rejected);
        service.NoteOf("broken.zip").ShouldContain("ZIPファイルが壊れていて開けません");
    }
}
