using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Hosting;

/// <summary>Reads all settings once, makes their paths absolute, and names everything that is wrong with them in one message.</summary>
internal sealed class SettingsLoader(IConfiguration configuration, string folder)
{
    private static readonly string[] Sections =
    [
        StoreOptions.Section, SecurityOptions.Section, IntakeOptions.Section, JobOptions.Section, EntryOptions.Section,
        TownOptions.Section, EffectOptions.Section, ReviewOptions.Section, WebOptions.Section, LogOptions.Section, AccountOptions.Section,
    ];

    /// <summary>Sections that other parts read for themselves.</summary>
    public static readonly IReadOnlyList<string> OtherSections = ["Ocr", "Robots"];

    private readonly List<string> _problems = [];

    /// <summary>Reads and registers the settings.</summary>
    /// <exception cref="SettingsException">Something is wrong.</exception>
    public ServiceSettings Register(IServiceCollection services)
    {
        var store = Read<StoreOptions>(StoreOptions.Section);
        var security = Read<SecurityOptions>(SecurityOptions.Section);
        var intake = Read<IntakeOptions>(IntakeOptions.Section);
        var town = Read<TownOptions>(TownOptions.Section);
        var effects = Read<EffectOptions>(EffectOptions.Section);
        var web = Read<WebOptions>(WebOptions.Section);
        var log = Read<LogOptions>(LogOptions.Section);
        var jobs = Read<JobOptions>(JobOptions.Section);
        var entry = Read<EntryOptions>(EntryOptions.Section);

        CompleteIntake(intake);
        store.Folder = Absolute(store.Folder);
        security.MasterKeyFile = Absolute(security.MasterKeyFile);
        town.LedgerFolder = AbsoluteOrNull(town.LedgerFolder);
        town.ProceduresFolder = AbsoluteOrNull(town.ProceduresFolder);
        log.Folder = AbsoluteOrNull(log.Folder);
        CheckStore(store);
        CheckTown(town);
        CheckWeb(web);
        foreach (var (id, baseline) in effects.Baselines)
        {
            Annotations(baseline, $"{EffectOptions.Section}:Baselines:{id}");
        }

        Add(services, store);
        Add(services, security);
        Add(services, intake);
        Add(services, jobs);
        Add(services, entry);
        Add(services, town);
        Add(services, effects);
        Add(services, Read<ReviewOptions>(ReviewOptions.Section));
        Add(services, Read<AccountOptions>(AccountOptions.Section));
        Add(services, web);
        Add(services, log);
        RefuseUnknownSections();
        return _problems.Count == 0 ? new ServiceSettings(store, jobs, entry, town) : throw new SettingsException(_problems);
    }

    private T Read<T>(string section)
        where T : class, new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            _problems.Add($"{section}: {exception.InnerException?.Message ?? exception.Message}");
            return options;
        }

        Annotations(options, section);
        return options;
    }

    private void Annotations(object options, string section)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        _problems.AddRange(results.Select(result => $"{section}:{string.Join(',', result.MemberNames)}: {result.ErrorMessage}"));
    }

    private void CompleteIntake(IntakeOptions intake)
    {
        if (intake.Inboxes.Count == 0)
        {
            intake.Inboxes.Add(new InboxOptions { Folder = "inbox" });
        }

        if (intake.TemporaryEndings.Count == 0)
        {
            intake.TemporaryEndings.AddRange([".part", ".tmp", ".crdownload", ".partial"]);
        }

        foreach (var inbox in intake.Inboxes)
        {
            if (string.IsNullOrWhiteSpace(inbox.Folder))
            {
                _problems.Add("Intake:Inboxes: every watched folder needs a Folder.");
                continue;
            }

            inbox.Folder = Absolute(inbox.Folder);
            inbox.Done = Absolute(inbox.Done ?? Path.Combine(inbox.Folder, "done"));
            inbox.Rejected = Absolute(inbox.Rejected ?? Path.Combine(inbox.Folder, "rejected"));
            inbox.Failed = Absolute(inbox.Failed ?? Path.Combine(inbox.Folder, "failed"));
        }

        CheckGroupPattern(intake.GroupPattern);
    }

    private void CheckGroupPattern(string pattern)
    {
        try
        {
            var expression = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            if (!expression.GetGroupNames().Contains("key", StringComparer.Ordinal))
            {
                _problems.Add("Intake:GroupPattern: the pattern needs a group (?<key>…).");
            }
        }
        catch (ArgumentException exception)
        {
            _problems.Add("Intake:GroupPattern: " + exception.Message);
        }
    }

    private void CheckStore(StoreOptions store)
    {
        if (store.Provider == StoreProvider.PostgreSql && string.IsNullOrWhiteSpace(store.ConnectionString))
        {
            _problems.Add("Store:ConnectionString: required for PostgreSql.");
        }

        if (store.Clustered && store.Provider == StoreProvider.Sqlite)
        {
            _problems.Add("Store:Clustered: SQLite serves one machine; set Store:Provider to PostgreSql.");
        }
    }

    private void CheckTown(TownOptions town)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(town.TimeZone, out _))
        {
            _problems.Add($"Town:TimeZone: there is no time zone {town.TimeZone}.");
        }

        RequireFolder(town.LedgerFolder, "Town:LedgerFolder");
        RequireFolder(town.ProceduresFolder, "Town:ProceduresFolder");
    }

    private void CheckWeb(WebOptions web)
    {
        if (!Uri.TryCreate(web.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            _problems.Add($"Web:Url: {web.Url} is not an http or https address.");
        }
    }

    private void RequireFolder(string? path, string name)
    {
        if (path is not null && !Directory.Exists(path))
        {
            _problems.Add($"{name}: there is no folder {path}.");
        }
    }

    private void RefuseUnknownSections()
    {
        var known = Sections.Concat(OtherSections).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _problems.AddRange(configuration.GetChildren()
            .Where(section => !known.Contains(section.Key))
            .Select(section => $"{section.Key}: no such section. Known: {string.Join(", ", known)}."));
    }

    private string Absolute(string path) => Path.GetFullPath(path, folder);

    private string? AbsoluteOrNull(string? path) => string.IsNullOrWhiteSpace(path) ? null : Absolute(path);

    private static void Add<T>(IServiceCollection services, T options)
        where T : class => services.AddSingleton(Microsoft.Extensions.Options.Options.Create(options));
}
