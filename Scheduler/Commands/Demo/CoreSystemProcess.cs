using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>The sample core system, started as a program of its own: the demo sees only its screens.</summary>
internal sealed class CoreSystemProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private CoreSystemProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="home">Folder of the project.</param>
    /// <param name="dataFolder">Where it keeps its database and log.</param>
    /// <param name="users">Its accounts: id to password. Passed by environment, never on the command line.</param>
    /// <exception cref="CommandException">It does not start.</exception>
    public static async Task<CoreSystemProcess> StartAsync(
        string home, string dataFolder, IReadOnlyDictionary<string, string> users, CancellationToken cancellationToken)
    {
        var program = Path.Combine(home, "samples", "CoreSystem.Web", "bin", BuildConfiguration(), "net10.0", "CoreSystem.Web");
        if (!File.Exists(program))
        {
            throw new CommandException("the sample core system is not built. Run ./rpa setup.");
        }

        Directory.CreateDirectory(dataFolder);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["--urls", address.ToString().TrimEnd('/'), "--data", dataFolder, "--town", Path.Combine(home, "samples", "town")])
        {
            start.ArgumentList.Add(argument);
        }

        // The ledger's base date lies in the past; scans come in today.
        start.Environment["CoreSystem__BusinessDate"] = "today";
        foreach (var (user, password) in users)
        {
            start.Environment["CoreSystem__Users__" + user] = password;
        }

        var process = Process.Start(start) ?? throw new CommandException("the sample core system could not be started.");
        var log = TextWriter.Synchronized(new StreamWriter(Path.Combine(dataFolder, "core-system.log")) { AutoFlush = true });
        process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var running = new CoreSystemProcess(process, address);
        try
        {
            await running.WaitUntilReadyAsync(cancellationToken);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string BuildConfiguration() =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            if (_process.HasExited)
            {
                throw new CommandException("the sample core system stopped at its start; its log is core-system.log in the data folder.");
            }

            try
            {
                using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative), limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw new CommandException($"the sample core system did not answer within {StartLimit.TotalSeconds:0} s.", exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
