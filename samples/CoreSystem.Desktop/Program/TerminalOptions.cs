namespace CoreSystem.Desktop;

/// <summary>Settings of the program.</summary>
public sealed record TerminalOptions
{
    /// <summary>業務日付.</summary>
    public DateOnly Today { get; init; } = new(2026, 10, 31);

    /// <summary>How long everything takes that goes to the server.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>A message that comes up over the entry screen, as a nuisance; null: none.</summary>
    public Notice? Nuisance { get; init; }

    /// <summary>What the program says instead of registering, after はい; null: it registers.</summary>
    public Notice? AtCommit { get; init; }

    /// <summary>Passwords by user id.</summary>
    public IReadOnlyDictionary<string, string> Users { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
