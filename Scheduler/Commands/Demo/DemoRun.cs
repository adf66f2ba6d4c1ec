using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Operations;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>One run of the demo.</summary>
internal static class DemoRun
{
    private const string RobotAccount = "R001";
    private const string ClerkAccount = "1001";
    private const int DefaultPort = 5080;

    /// <summary>Nothing of the sample input takes this long; a demo that hangs must say so.</summary>
    private static readonly TimeSpan OnceLimit = TimeSpan.FromMinutes(30);

    /// <summary>Runs the demo and gives the exit code.</summary>
    public static async Task<int> RunAsync(string home, DemoOptions options, CancellationToken cancellationToken)
    {
        var files = InboxFeeder.Collect(options.Inputs);
        var clock = Stopwatch.StartNew();
        PrepareFolder(options);
        var passwords = CorePasswords(options.DataFolder);

        Say("starting the sample core system ...");
        await using var core = await CoreSystemProcess.StartAsync(home, Path.Combine(options.DataFolder, "core"), passwords, cancellationToken);
        Say("starting the service ...");
        await using var app = RpaHost.Build(DemoSettings.Create(home, options, core.Address, (RobotAccount, passwords[RobotAccount]), PickPort(options.Port)));
        await app.StartAsync(cancellationToken);
        try
        {
            var accounts = await DemoAccounts.EnsureAsync(app.Services, options.DataFolder, cancellationToken);
            var url = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url;
            ShowAddresses(url, core.Address, accounts, passwords[ClerkAccount], options);

            var snapshot = await PlayAsync(app.Services, options, files, clock, cancellationToken);
            if (options.Out is not null)
            {
                await File.WriteAllTextAsync(options.Out, DemoReport.Write(snapshot, clock.Elapsed.TotalSeconds), cancellationToken);
                Say($"wrote {options.Out}");
            }

            if (!options.Once)
            {
                ShowAddresses(url, core.Address, accounts, passwords[ClerkAccount], options);
                Say("the service stays up: drop more files into the inbox, review cases. Ctrl-C ends it.");
                await app.WaitForShutdownAsync(cancellationToken);
            }

            return snapshot.Settled ? ExitCode.Done : ExitCode.Failed;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<ServiceSnapshot> PlayAsync(
        IServiceProvider services, DemoOptions options, IReadOnlyList<string> files, Stopwatch clock, CancellationToken cancellationToken)
    {
        var probe = services.GetRequiredService<IServiceProbe>();
        var before = (await probe.SnapshotAsync(withContents: false, cancellationToken)).Documents.Count;
        Say($"dropping {files.Count} files into the inbox ...");
        await new InboxFeeder(DemoSettings.Inbox(options.DataFolder)).DropAsync(files, cancellationToken);

        var progress = new DemoProgress(Console.Error);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(OnceLimit);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var settled = false;
        try
        {
            while (!settled && await timer.WaitForNextTickAsync(limit.Token))
            {
                var now = await probe.SnapshotAsync(withContents: false, limit.Token);
                progress.Show(now, before + files.Count, clock.Elapsed.TotalSeconds);
                settled = now.Settled && now.Documents.Count >= before + files.Count;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Say($"not everything was settled within {OnceLimit.TotalMinutes:0} minutes; the table shows what is left.");
        }

        var end = await probe.SnapshotAsync(withContents: true, cancellationToken);
        progress.ShowTable(end);
        return end with { Settled = settled };
    }

    private static void PrepareFolder(DemoOptions options)
    {
        if (!options.KeepData && Directory.Exists(options.DataFolder))
        {
            Directory.Delete(options.DataFolder, recursive: true);
        }

        Directory.CreateDirectory(options.DataFolder);
    }

    /// <summary>Passwords of the core system's accounts: made once for each data folder, handed over by environment only.</summary>
    private static Dictionary<string, string> CorePasswords(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "core-accounts.txt");
        if (!File.Exists(path))
        {
            File.WriteAllLines(path, new[] { RobotAccount, ClerkAccount }.Select(user => $"{user}\t{RandomNumberGenerator.GetHexString(16, lowercase: true)}"));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return File.ReadAllLines(path).Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    private static int PickPort(int wanted)
    {
        if (wanted > 0)
        {
            return wanted;
        }

        var taken = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == DefaultPort);
        if (!taken)
        {
            return DefaultPort;
        }

        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        return ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
    }

    private static void ShowAddresses(
        string url, Uri core, IReadOnlyList<(string User, string Title, string Password)> accounts, string clerkPassword, DemoOptions options)
    {
        Say("");
        Say($"  pages        {url}");
        foreach (var (user, title, password) in accounts)
        {
            Say($"    sign in    {user,-9} {password}   ({title})");
        }

        Say($"  core system  {core}   {ClerkAccount} {clerkPassword}");
        Say($"  inbox        {DemoSettings.Inbox(options.DataFolder)}");
        Say("");
    }

    private static void Say(string line) => Console.Error.WriteLine(line);
}
