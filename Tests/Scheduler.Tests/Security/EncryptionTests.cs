using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Security;

public sealed class EncryptionTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(MasterKey.Size);

    [Fact]
    public void A_sealed_box_opens_with_its_key_and_place_alone()
    {
        var box = SealedBox.Seal(Key, "秘密"u8, "case/payload");

        SealedBox.Open(Key, box, "case/payload").ShouldBe(Encoding.UTF8.GetBytes("秘密"));
        Should.Throw<CryptographicException>(() => SealedBox.Open(Key, box, "case/summary"));
        Should.Throw<CryptographicException>(() => SealedBox.Open(RandomNumberGenerator.GetBytes(MasterKey.Size), box, "case/payload"));
    }

    [Fact]
    public void A_box_with_any_byte_altered_does_not_open()
    {
        var box = SealedBox.Seal(Key, "秘密"u8, "place");

        for (var index = 0; index < box.Length; index++)
        {
            var altered = (byte[])box.Clone();
            altered[index] ^= 1;
            Should.Throw<CryptographicException>(() => SealedBox.Open(Key, altered, "place"), $"byte {index}");
        }
    }

    [Fact]
    public async Task The_data_folder_holds_nothing_of_an_applicant_in_the_clear()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("山田太郎の申請.csv", Samples.PittariExport);
        await service.TakeInAsync();
        await service.RunJobsAsync();
        var row = (await service.CasesAsync())[0];
        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);
        var file = CaseFile.Open(row, await service.Get<DataKeyRing>().GetAsync(context, row.DataKeyId, CancellationToken.None));
        var name = file.Application["claimant.name"]!.Text!;
        string[] secrets = [name, name.Split('\u3000')[0], file.Application["claimant.tel"]!.Text!, file.Application["bank.account"]!.Text!, "山田太郎"];

        foreach (var path in Directory.EnumerateFiles(service.Folder["data"], "*", SearchOption.AllDirectories))
        {
            var bytes = ReadShared(path);
            foreach (var secret in secrets)
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, $"UTF-8 in {Path.GetFileName(path)}");
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)).ShouldBe(-1, $"UTF-16 in {Path.GetFileName(path)}");
            }
        }
    }

    [Fact]
    public async Task A_blob_that_was_altered_is_refused()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var (key, _) = service.Get<DataKeyRing>().Create();
        var blobs = service.Get<BlobStore>();
        var name = await blobs.PutAsync(key, "page"u8.ToArray(), CancellationToken.None);
        var path = Directory.EnumerateFiles(service.Folder["data", "blobs"], "*", SearchOption.AllDirectories).Single();
        var bytes = ReadShared(path);
        bytes[^1] ^= 1;
        WriteAll(path, bytes);

        await Should.ThrowAsync<CryptographicException>(() => blobs.GetAsync(key, name, CancellationToken.None));
    }

    [Fact]
    public async Task Erasing_the_key_erases_the_case()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        await service.RunJobsAsync();
        var row = (await service.CasesAsync())[0];
        var keys = service.Get<DataKeyRing>();

        await using (var session = await service.Get<StoreSessions>().BeginAsync(CancellationToken.None))
        {
            await keys.EraseAsync(session.Context, row.DataKeyId, CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);
        await Should.ThrowAsync<DataKeyErasedException>(() => keys.GetAsync(context, row.DataKeyId, CancellationToken.None));
        (await context.DataKeys.SingleAsync(key => key.Id == row.DataKeyId, TestContext.Current.CancellationToken)).Wrapped.ShouldBeNull();
    }

    [Fact]
    public void A_master_key_inside_the_data_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        var security = new SecurityOptions { MasterKeyFile = folder["data", "master.key"], CreateMissingKey = true };

        var refusal = Should.Throw<StoreException>(() => MasterKeyFile.Load(security, new StoreOptions { Folder = folder["data"] }));

        refusal.Message.ShouldContain("inside the data folder");
    }

    [Fact]
    public void A_master_key_that_others_may_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        var security = new SecurityOptions { MasterKeyFile = folder["keys", "master.key"], CreateMissingKey = true };
        var store = new StoreOptions { Folder = folder["data"] };
        var made = MasterKeyFile.Load(security, store);
        made.Id.ShouldBe(MasterKeyFile.Load(security, store).Id);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(security.MasterKeyFile, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        Should.Throw<StoreException>(() => MasterKeyFile.Load(security, store)).Message.ShouldContain("chmod 600");
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void WriteAll(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
    }
}
