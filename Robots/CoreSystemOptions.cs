using Rpa.Robots.Desktop;

namespace Rpa.Robots;

/// <summary>Where a core system is. Its account comes from <see cref="Accounts.ICredentialSource"/>.</summary>
public sealed class CoreSystemOptions
{
    /// <summary>Web pages (default) or a Windows program.</summary>
    public CoreSystemKind Kind { get; set; }

    /// <summary>Robot PC and program, for <see cref="CoreSystemKind.Desktop"/> only.</summary>
    public DesktopOptions Desktop { get; set; } = new();

    /// <summary>Address of the web core system; paths of scenarios are below it. Absolute, http or https.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Accept a certificate that this machine does not trust (intranet systems with their own).</summary>
    public bool AcceptAnyCertificate { get; set; }

    /// <summary>A system for trying things out: scenarios that are still drafts may be played there.</summary>
    public bool IsTestSystem { get; set; }

    /// <summary>Time that one step may take in this core system; null: <see cref="RobotOptions.StepTimeout"/>.</summary>
    public TimeSpan? StepTimeout { get; set; }
}
