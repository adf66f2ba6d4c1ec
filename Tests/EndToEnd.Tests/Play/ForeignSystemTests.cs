using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;

namespace Rpa.EndToEnd.Tests.Play;

/// <summary>Scenarios for two web systems that we did not write, as <c>samples/foreign</c> describes: played twice, registered once.</summary>
public sealed class ForeignSystemTests : IDisposable
{
    private static readonly Dictionary<string, string> Account = new(StringComparer.Ordinal) { ["RPA_WIKI_USER"] = "robot", ["RPA_WIKI_PASSWORD"] = "robot-pass" };
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-foreign-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_page_of_DokuWiki_is_made_exactly_once()
    {
        Assert.SkipUnless(File.Exists("/usr/share/dokuwiki/doku.php") && File.Exists("/usr/bin/php"), "The Debian packages dokuwiki and php-cli are not installed (./rpa setup --tests).");

        await PlayTwiceAsync("dokuwiki.sh", "dokuwiki", "wiki.scenario.yaml", "rpa:t-0001");

        var pages = Directory.GetFiles(Path.Combine(_folder, "data", "pages", "rpa"));
        pages.ShouldHaveSingleItem().ShouldEndWith("t-0001.txt");
        (await File.ReadAllTextAsync(pages[0], TestContext.Current.CancellationToken)).ShouldStartWith("====== 児童手当の振込先について ======");
        Directory.GetFiles(Path.Combine(_folder, "data", "attic", "rpa")).ShouldHaveSingleItem("saved once");
    }

    [Fact]
    public async Task A_note_of_TiddlyWiki_is_made_exactly_once()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Foreign(), "tiddlywiki", "node_modules")), "The npm packages of samples/foreign/tiddlywiki are not installed (./rpa setup --tests).");

        await PlayTwiceAsync("tiddlywiki.sh", "tiddlywiki", "notes.scenario.yaml", "RPA-T-0001");

        Directory.GetFiles(Path.Combine(_folder, "tiddlers")).Count(file => Path.GetFileName(file).StartsWith("RPA-T-0001", StringComparison.Ordinal)).ShouldBe(1);
    }

    private async Task PlayTwiceAsync(string script, string name, string scenario, string receipt)
    {
        var port = FreePort();
        using var system = Start(Path.Combine(Foreign(), script), port);
        try
        {
            await ReadyAsync(port, system);
            string[] play =
            [
                "play", Path.Combine(Foreign(), name, "case.json"), "--scenario", Path.Combine(Foreign(), name, scenario),
                "--target", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--step-seconds", "60",
            ];

            var tried = await RpaProgram.RunAsync(Account, [.. play, "--dry-run"]);
            var first = await RpaProgram.RunAsync(Account, play);
            var second = await RpaProgram.RunAsync(Account, play);

            tried.Output.ShouldContain("（DryRunDone）", Case.Sensitive, tried.Output + tried.Error);
            first.Output.ShouldContain("（Entered）", Case.Sensitive, first.Output + first.Error);
            first.Output.ShouldContain($"番号 {receipt}");
            second.Output.ShouldContain("（AlreadyEntered）", Case.Sensitive, second.Output + second.Error);
        }
        finally
        {
            system.Kill(entireProcessTree: true);
            await system.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Process Start(string script, int port) => Process.Start(new ProcessStartInfo("bash", [script, _folder, port.ToString(CultureInfo.InvariantCulture)])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("The system could not be started.");

    private static async Task ReadyAsync(int port, Process system)
    {
        // Nobody reads what the system says: it must not wait for a full pipe.
        system.OutputDataReceived += (_, _) => { };
        system.ErrorDataReceived += (_, _) => { };
        system.BeginOutputReadLine();
        system.BeginErrorReadLine();
        using var client = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")), limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Foreign()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from within the checkout.");
        }

        return Path.Combine(folder.FullName, "samples", "foreign");
    }
}
