namespace Rpa.Robots;

/// <summary>Settings of the robots. Checked when the service starts.</summary>
public sealed class RobotOptions
{
    /// <summary>Core systems by the name that scenarios use (<c>system:</c>).</summary>
    public Dictionary<string, CoreSystemOptions> CoreSystems { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Which scenario a procedure's robot plays, by the procedure's id: the name of the file without <c>.scenario.yaml</c>, e.g.
    /// <c>core-desktop</c>. A procedure that is not here plays its scenario for the web.
    /// </summary>
    public Dictionary<string, string> Scenarios { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The Chromium to use; null: the first that exists of Debian's <c>chromium-headless-shell</c> and <c>chromium</c>.
    /// </summary>
    public string? BrowserPath { get; set; }

    /// <summary>Further arguments for Chromium.</summary>
    public IList<string> BrowserArguments { get; set; } = [];

    /// <summary>Time that one step may take, the core system's answer included. Default 10 s, range 1 s to 10 min.</summary>
    public TimeSpan StepTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a condition is looked at while waiting. Default 50 ms, range 10 ms to 5 s.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// How long a value that is already shown but different may still change before the difference counts. Default 1 s, range 0 to
    /// 1 min. Only matters for core systems that do not show when they are busy.
    /// </summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(1);
}
