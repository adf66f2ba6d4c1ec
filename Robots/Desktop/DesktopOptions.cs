namespace Rpa.Robots.Desktop;

/// <summary>Where a desktop core system runs: the robot PC and the program on it.</summary>
public sealed class DesktopOptions
{
    /// <summary>Address of FlaUI.WebDriver on the robot PC, e.g. <c>http://robot-pc:4723/</c>. Absolute, http or https.</summary>
    public Uri? Host { get; set; }

    /// <summary>Path of the core system's program on the robot PC.</summary>
    public string? Application { get; set; }

    /// <summary>Arguments of the program. Never a password: they can be seen in the list of processes.</summary>
    public string? Arguments { get; set; }

    /// <summary>Working folder of the program on the robot PC; null: that of FlaUI.WebDriver.</summary>
    public string? WorkingFolder { get; set; }

    /// <summary>
    /// How long the robot PC keeps a session to which no command comes, before it closes the program. Default 2 min, range 1 to 30 min.
    /// After a crash of the robot the program stays open for so long.
    /// </summary>
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromMinutes(2);
}
