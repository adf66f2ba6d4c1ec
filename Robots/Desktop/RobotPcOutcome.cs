namespace Rpa.Robots.Desktop;

/// <summary>What a check of a robot PC found.</summary>
public enum RobotPcOutcome
{
    /// <summary>As it must be.</summary>
    Good,

    /// <summary>Entries will fail.</summary>
    Bad,

    /// <summary>Could not be told, or was not asked for.</summary>
    Unknown,
}
