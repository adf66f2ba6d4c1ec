namespace Rpa.Scheduler.Hosting;

/// <summary>What a start of the service needs to know.</summary>
internal sealed record RpaHostSettings
{
    /// <summary>Settings file (JSON, comments allowed), or null for the defaults.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Folder that relative paths of the settings start at. Default: the settings file's folder, else the working folder.</summary>
    public string? BaseFolder { get; init; }

    /// <summary>Settings that go before the file and the environment, e.g. <c>Web:Url</c>.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Last word on the services, for the demo and for tests.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>Environment variables with this prefix are settings: <c>RPA_Web__Url</c>.</summary>
    public const string EnvironmentPrefix = "RPA_";

    /// <summary>The folder that relative paths start at, absolute.</summary>
    public string Folder => Path.GetFullPath(BaseFolder
        ?? (SettingsFile is null ? "." : Path.GetDirectoryName(Path.GetFullPath(SettingsFile))!));
}
