using Rpa.Scenarios.Ledgers;
using Rpa.Scheduler.Tests.Support;
using Rpa.Scheduler.Town;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Town;

/// <summary>Imports of the ledger's exports, on a real store.</summary>
public sealed class LedgerImportsTests
{
    private static readonly DateOnly Day = new(2026, 7, 19);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_replaces_the_one_before_and_tells_what_changed()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var export = Export(service);
        var first = await ImportAsync(service, export);
        Change(export, lines => [.. lines.Take(lines.Length - 1), .. Protected(lines[^1])]);
        var second = await ImportAsync(service, export);

        first!.Changes.Lists[0].ShouldBe(new LedgerChange("persons.csv", 0, 434, 434, 0, 0));
        second!.Changes.Lists[0].ShouldBe(new LedgerChange("persons.csv", 434, 434, 0, 0, 1));
        second.Changes.NewlyProtected.ShouldBe(1);
        second.Changes.Lists.Skip(1).ShouldAllBe(list => !list.Any);
        (await ListAsync(service)).Select(snapshot => snapshot.InUse).ShouldBe([true, false]);
    }

    [Fact]
    public async Task The_same_export_changes_nothing()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var export = Export(service);
        await ImportAsync(service, export);

        (await ImportAsync(service, export)).ShouldBeNull();
        (await ListAsync(service)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_export_that_was_cut_off_is_refused_and_the_one_before_stays_in_use()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var export = Export(service);
        await ImportAsync(service, export);
        Change(export, lines => lines[..200]);

        var refused = await ImportAsync(service, export);
        var again = await ImportAsync(service, export);

        refused!.Refusal!.ShouldContain("434人から 199人");
        again.ShouldBeNull("it was refused already, and says so once");
        service.Get<TownLedger>().Current!.Persons.Count().ShouldBe(434);
        (await ListAsync(service)).Select(snapshot => snapshot.InUse).ShouldBe([false, true]);
        (await ImportAsync(service, export, force: true))!.Refusal.ShouldBeNull();
        service.Get<TownLedger>().Current!.Persons.Count().ShouldBe(199);
    }

    [Fact]
    public async Task An_export_whose_residents_cannot_be_read_is_refused()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var export = Export(service);
        Change(export, lines => [.. lines.Select((line, index) => index % 3 == 1 ? "0041000008,壊れた行" : line)]);

        var refused = await ImportAsync(service, export);

        refused!.Refusal!.ShouldContain("読めません");
        service.Get<TownLedger>().Current.ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_without_residents_is_no_export_and_changes_nothing()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ImportAsync(service, Export(service));
        var empty = Directory.CreateDirectory(service.Folder["empty"]).FullName;

        await Should.ThrowAsync<LedgerException>(() => ImportAsync(service, empty));

        service.Get<TownLedger>().Current!.Persons.Count().ShouldBe(434);
        (await ListAsync(service)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_stored_snapshot_is_used_though_the_export_is_gone_and_nothing_of_it_lies_readable()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var export = Export(service);
        await ImportAsync(service, export);
        Directory.Delete(export, recursive: true);
        using var fresh = Again(service);

        (await fresh.UseNewestAsync(Cancel)).ShouldBeTrue();

        foreach (var file in Directory.EnumerateFiles(service.Folder["data"], "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file, System.Text.Encoding.UTF8, Cancel)).ShouldNotContain("髙橋", Case.Sensitive, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task Old_snapshots_are_erased()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerSnapshots = 1);
        var export = Export(service);
        await ImportAsync(service, export);
        Change(export, lines => lines[..^1]);
        await ImportAsync(service, export);

        var list = await ListAsync(service);

        list.Select(snapshot => snapshot.Import is null).ShouldBe([false, true]);
        Directory.EnumerateFiles(service.Folder["data", "blobs"], "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_export_still_being_copied_into_the_folder_is_left_alone()
    {
        string? folder = null;
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Town.LedgerFolder = folder = CopyOfTown());
        try
        {
            var look = service.Get<LedgerService>();
            Change(folder!, lines => lines[..^1]);
            await look.LookAsync(Cancel);
            var whileCopying = service.Get<TownLedger>().Current!.Persons.Count();
            Change(folder!, lines => lines[..^1]);
            await look.LookAsync(Cancel);
            var stillCopying = service.Get<TownLedger>().Current!.Persons.Count();
            await look.LookAsync(Cancel);

            (whileCopying, stillCopying, service.Get<TownLedger>().Current!.Persons.Count()).ShouldBe((434, 434, 432));
        }
        finally
        {
            Directory.Delete(folder!, recursive: true);
        }
    }

    private static Task<LedgerImport?> ImportAsync(ServiceUnderTest service, string folder, bool force = false)
    {
        service.Time.Advance(TimeSpan.FromMinutes(1));
        return service.Get<LedgerImports>().ImportAsync(new LedgerFolder(folder), Day, "kanri", force, Cancel);
    }

    private static Task<IReadOnlyList<LedgerSnapshot>> ListAsync(ServiceUnderTest service) => service.Get<ILedgerHistory>().ListAsync(Cancel);

    /// <summary>What a service that starts anew uses.</summary>
    private static LedgerImports Again(ServiceUnderTest service) => ActivatorUtilities.CreateInstance<LedgerImports>(service.Get<IServiceProvider>(), new TownLedger());

    private static string Export(ServiceUnderTest service) => Copy(service.Folder["export"]);

    private static string CopyOfTown() => Copy(Directory.CreateTempSubdirectory("rpa-export-").FullName);

    private static string Copy(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(Samples.Path("town"), "*.csv"))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        return folder;
    }

    private static void Change(string folder, Func<string[], IEnumerable<string>> change)
    {
        var path = Path.Combine(folder, "persons.csv");
        File.WriteAllLines(path, change(File.ReadAllLines(path)));
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));
    }

    /// <summary>The row with its mark of 支援措置 set.</summary>
    private static string[] Protected(string line)
    {
        var cells = line.Split(',');
        cells[24] = "1";
        return [string.Join(',', cells)];
    }
}
