namespace Rpa.Scheduler.Hosting;

/// <summary>Settings are wrong. The message lists all of them at once, each with its name and what is allowed.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings are wrong:\n" + string.Join('\n', problems.Select(problem => "  - " + problem)))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
