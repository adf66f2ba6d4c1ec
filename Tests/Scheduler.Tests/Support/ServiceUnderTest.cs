using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Town;

namespace Rpa.Scheduler.Tests.Support;

/// <summary>The service's own parts on a real SQLite file and real folders; time, recognition, robots and the job engine are the test's.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private ServiceUnderTest(TemporaryFolder folder, ServiceProvider provider, FakeTimeProvider time)
    {
        Folder = folder;
        _provider = provider;
        Time = time;
    }

    public TemporaryFolder Folder { get; }

    public FakeTimeProvider Time { get; }

    public RecordedJobs Jobs => (RecordedJobs)Get<IJobRequests>();

    public ScriptedReader Reader => Get<ScriptedReader>();

    public ScriptedRobot Robot => Get<ScriptedRobot>();

    public string Inbox => Folder["inbox"];

    public static async Task<ServiceUnderTest> StartAsync(Action<TestSettings>? configure = null)
    {
        var folder = new TemporaryFolder();
        var settings = new TestSettings(folder);
        configure?.Invoke(settings);
        Directory.CreateDirectory(folder["inbox"]);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 7, 20, 1, 0, 0, TimeSpan.Zero));
        var provider = Services(settings, time).BuildServiceProvider();
        var service = new ServiceUnderTest(folder, provider, time);
        await service.Get<Migrator>().MigrateAsync(CancellationToken.None);
        await service.Get<LedgerService>().LookAsync(CancellationToken.None);
        await service.Get<LedgerService>().LookAsync(CancellationToken.None);
        return service;
    }

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Puts a file into the inbox as a finished copy.</summary>
    public string Drop(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, Time.GetUtcNow().UtcDateTime);
        return path;
    }

    /// <summary>Looks at the inbox until what lies there has stood still and been taken.</summary>
    public async Task TakeInAsync()
    {
        await Get<InboxScan>().RunAsync(CancellationToken.None);
        Time.Advance(TimeSpan.FromSeconds(4));
        await Get<InboxScan>().RunAsync(CancellationToken.None);
    }

    /// <summary>Runs the steps that are due, until none is.</summary>
    public async Task RunJobsAsync()
    {
        while (Jobs.TakeDue(Time.GetUtcNow()) is { } work)
        {
            await RunJobAsync(work.Step, work.Id);
        }
    }

    /// <summary>Runs one step as the job engine does.</summary>
    public async Task RunJobAsync(JobStep step, Guid id)
    {
        var worker = _provider.GetRequiredKeyedService<IStep>(step);
        DateTimeOffset? again;
        try
        {
            again = await worker.RunAsync(id, CancellationToken.None);
        }
        catch (Exception exception)
        {
            again = await worker.FailedAsync(id, exception.GetType().Name, CancellationToken.None);
        }

        if (again is { } at)
        {
            await Jobs.RequestAsync(step, id, at, CancellationToken.None);
        }
    }

    public async Task<IReadOnlyList<DocumentRow>> DocumentsAsync()
    {
        await using var context = await Get<StoreSessions>().ReadAsync(CancellationToken.None);
        return await context.Documents.OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).ToListAsync();
    }

    public async Task<DocumentRow> DocumentAsync() => (await DocumentsAsync()).Single();

    public async Task<IReadOnlyList<CaseRow>> CasesAsync()
    {
        await using var context = await Get<StoreSessions>().ReadAsync(CancellationToken.None);
        return await context.Cases.OrderBy(row => row.Reference).ToListAsync();
    }

    public async Task<CaseRow> CaseAsync() => (await CasesAsync()).Single();

    public async Task<CaseState> StateAsync(Guid id) => (await CasesAsync()).Single(row => row.Id == id).State;

    /// <summary>Files below a result folder of the inbox, without their text files, relative to the day's folder.</summary>
    public IReadOnlyList<string> Placed(string result) => !Directory.Exists(Path.Combine(Inbox, result)) ? [] :
        [.. Directory.EnumerateFiles(Path.Combine(Inbox, result), "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".txt", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text file beside a placed file.</summary>
    public string NoteOf(string name) => File.ReadAllText(Directory.EnumerateFiles(Inbox, name + ".txt", SearchOption.AllDirectories).Single());

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }

    private static ServiceCollection Services(TestSettings settings, FakeTimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IOptions<StoreOptions>>(Microsoft.Extensions.Options.Options.Create(settings.Store));
        services.AddSingleton<IOptions<SecurityOptions>>(Microsoft.Extensions.Options.Options.Create(settings.Security));
        services.AddSingleton<IOptions<IntakeOptions>>(Microsoft.Extensions.Options.Options.Create(settings.Intake));
        services.AddSingleton<IOptions<JobOptions>>(Microsoft.Extensions.Options.Options.Create(settings.Jobs));
        services.AddSingleton<IOptions<EntryOptions>>(Microsoft.Extensions.Options.Options.Create(settings.Entry));
        services.AddSingleton<IOptions<TownOptions>>(Microsoft.Extensions.Options.Options.Create(settings.Town));
        services.AddSingleton<IOptions<EffectOptions>>(Microsoft.Extensions.Options.Options.Create(new EffectOptions()));
        services.AddSingleton<IOptions<ReviewOptions>>(Microsoft.Extensions.Options.Options.Create(new ReviewOptions()));
        services.AddSingleton<IOptions<DecodeLimits>>(Microsoft.Extensions.Options.Options.Create(settings.Limits));
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddRpaService();
        services.AddSingleton<IJobRequests, RecordedJobs>();
        services.AddSingleton<ScriptedReader>();
        services.AddSingleton<IDocumentReader>(provider => provider.GetRequiredService<ScriptedReader>());
        services.AddSingleton<IApplicationAssembler>(provider => provider.GetRequiredService<ScriptedReader>());
        services.AddSingleton<IApplicationInterpreter>(provider => provider.GetRequiredService<ScriptedReader>());
        services.AddSingleton<ScriptedRobot>();
        services.AddSingleton<IEntryRunner>(provider => provider.GetRequiredService<ScriptedRobot>());
        return services;
    }
}
