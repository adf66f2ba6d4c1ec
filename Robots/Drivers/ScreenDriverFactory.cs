using Rpa.Robots.Desktop;
using Rpa.Robots.Web;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Drivers;

/// <summary>Opens a session of the kind that the core system's setting says.</summary>
internal sealed class ScreenDriverFactory(WebScreenDriverFactory web, DesktopScreenDriverFactory desktop) : IScreenDriverFactory
{
    public Task<IScreenDriver> StartAsync(CoreSystemOptions system, ScreenMap screens, CancellationToken cancellationToken) =>
        system.Kind is CoreSystemKind.Desktop ? desktop.StartAsync(system, screens, cancellationToken) : web.StartAsync(system, screens, cancellationToken);
}
