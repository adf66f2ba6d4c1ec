using System.IO.Compression;
using System.Text;
using Rpa.Scheduler.Documents.Archives;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Documents.Archives;

public sealed class ArchiveReaderTests
{
    private const long Plenty = 1 << 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("申請データ.csv", "申請データ.csv")]
    [InlineData("2026/受付1/口座.pdf", "口座.pdf")]
    [InlineData("受付1\\口座.pdf", "口座.pdf")]
    [InlineData("お子さまの写真😀.txt", "お子さまの写真😀.txt")]
    [InlineData("../evil.txt", null)]
    [InlineData("a/../../evil.txt", null)]
    [InlineData("..\\evil.txt", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("C:\\evil.txt", null)]
    [InlineData("file:stream", null)]
    [InlineData("a\u0000b.txt", null)]
    [InlineData("a/ ", null)]
    public void A_name_that_leads_out_of_the_archive_is_no_name(string name, string? safe) => ArchiveReader.SafeName(name).ShouldBe(safe);

    [Fact]
    public void Names_of_Japanese_Windows_are_read_without_the_mark_of_utf8()
    {
        var content = ArchiveReader.Open(Zip(CodePagesEncodingProvider.Instance.GetEncoding(932)!, ("口座の写し１.pdf", [1, 2, 3])), Plenty, Cancel);

        content.Files.ShouldHaveSingleItem().Name.ShouldBe("口座の写し１.pdf");
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_unpacks_to()
    {
        var bomb = Zip(Encoding.UTF8, ("a.csv", new byte[600_000]), ("b.csv", new byte[600_000]));

        bomb.Length.ShouldBeLessThan(5000);
        ArchiveReader.Open(bomb, Plenty, Cancel).Stop.ShouldNotBeNull().ShouldContain("大きすぎます");
    }

    [Fact]
    public void Too_many_files_are_refused() => ArchiveReader.Open(
        Zip(Encoding.UTF8, [.. Enumerable.Range(0, ArchiveReader.MaxFiles + 1).Select(number => ($"{number}.txt", new byte[] { 1 }))]), Plenty, Cancel).Stop.ShouldNotBeNull();

    [Fact]
    public void A_damaged_archive_is_refused()
    {
        var archive = Zip(Encoding.UTF8, ("a.csv", new byte[10_000]));

        ArchiveReader.Open(archive[..^30], Plenty, Cancel).Stop.ShouldNotBeNull().ShouldContain("壊れて");
    }

    private static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }
}
