using Rpa.Robots.Accounts;
using Rpa.Scenarios.Entries;

namespace Rpa.Robots.Tests.Core;

/// <summary>The robots as the service registers them, pointed at a core system of the test.</summary>
internal sealed class Robot : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Robot(Uri address, Action<RobotOptions>? configure = null, RobotCredential? account = null, RobotCredential? secondAccount = null)
    {
        Mark = $"--rpa-test={Guid.NewGuid():N}";
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ILoggerProvider>(Log);
        services.AddSingleton<ICredentialSource>(new FixedAccounts([account ?? new RobotCredential("R001", "mihon-r001"), .. secondAccount is null ? [] : new[] { secondAccount }]));
        services.AddRpaRobots(options =>
        {
            options.CoreSystems["core"] = new CoreSystemOptions { BaseUrl = address };
            options.BrowserArguments.Add(Mark);
            configure?.Invoke(options);
        });
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public LogKeeper Log { get; } = new();

    /// <summary>An argument that only this robot's browser carries.</summary>
    public string Mark { get; }

    public Task<EntryOutcome> RunAsync(EntryRequest request, IEntryJournal journal) =>
        _services.GetRequiredService<IEntryRunner>().RunAsync(request, journal, Xunit.TestContext.Current.CancellationToken);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Ends this robot's browser as a crash would.</summary>
    public void KillBrowser()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit)))
        {
            if (IsMine(folder))
            {
                try
                {
                    System.Diagnostics.Process.GetProcessById(int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture)).Kill();
                }
                catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
                {
                    // A child of a browser process that has just been ended.
                    continue;
                }
            }
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private bool IsMine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Contains(Mark, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private sealed class FixedAccounts(IReadOnlyList<RobotCredential> credentials) : ICredentialSource
    {
        public Task<IReadOnlyList<RobotCredential>> FindAsync(string system, CancellationToken cancellationToken) => Task.FromResult(credentials);
    }
}
