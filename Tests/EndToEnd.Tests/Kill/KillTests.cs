using Shouldly;
using Xunit;

namespace Rpa.EndToEnd.Tests.Kill;

public sealed class KillTests
{
    private const string Documents = "SELECT COUNT(*) FROM documents";
    private const string Cases = "SELECT COUNT(*) FROM cases";
    private const string Checked = "SELECT COUNT(*) FROM cases WHERE state IN ('InReview', 'Approved')";

    [Fact]
    public async Task A_service_killed_at_any_moment_goes_on_and_makes_no_case_twice()
    {
        var samples = Samples();
        using var service = new ServiceProcess(Path.Combine(samples, "town"));
        service.Start();
        File.Copy(Path.Combine(samples, "eapply", "child-allowance_pittari.csv"), Path.Combine(service.Inbox, "export.csv"));

        // Right after the file is stored, in the midst of the import, and in the midst of the checks.
        foreach (var (sql, atLeast) in new[] { (Documents, 1L), (Cases, 5L), (Cases, 20L), (Checked, 10L) })
        {
            await service.WaitAsync(sql, atLeast);
            service.Kill();
            service.Start();
        }

        await service.WaitAsync(Checked, 30);
        await service.WaitAsync("SELECT COUNT(*) FROM documents WHERE state = 'Done' AND placed = 'Done' AND noted = 'Done'", 1);

        service.Number(Documents).ShouldBe(1);
        service.Number(Cases).ShouldBe(30);
        service.Number("SELECT COUNT(DISTINCT source_reference) FROM cases").ShouldBe(30);
        service.Number("SELECT COUNT(*) FROM history WHERE \"to\" = 'Received'").ShouldBe(30);
        Directory.EnumerateFiles(service.Inbox).ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(service.Inbox, "done"), "export.csv", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    private static string Samples()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rpa.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder, "samples");
    }
}
