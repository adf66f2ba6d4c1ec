using Microsoft.Extensions.Options;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Desktop;

/// <summary>Opens sessions with desktop core systems: the program started anew on a robot PC whose desktop can be seen and typed on.</summary>
internal sealed class DesktopScreenDriverFactory(DesktopHosts hosts, IOptions<RobotOptions> options, TimeProvider time) : IScreenDriverFactory
{
    // The robot PC ends a call by itself; this is for one that no longer answers at all.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    public async Task<IScreenDriver> StartAsync(CoreSystemOptions system, ScreenMap screens, CancellationToken cancellationToken)
    {
        var stepTimeout = system.StepTimeout ?? options.Value.StepTimeout;
        var free = await hosts.EnterAsync(system.Desktop.Host!, cancellationToken);
        try
        {
            var session = await LaunchAsync();
            var scope = new DesktopScope(screens, stepTimeout, options.Value.PollInterval, time) { Session = session };
            var driver = new DesktopScreenDriver(scope, LaunchAsync, free);
            try
            {
                await driver.ProveUsableAsync(cancellationToken);
                return driver;
            }
            catch
            {
                await driver.DisposeAsync();
                throw;
            }
        }
        catch
        {
            free();
            throw;
        }

        Task<DesktopSession> LaunchAsync() => DesktopSession.StartAsync(system.Desktop, stepTimeout + Grace, cancellationToken);
    }
}
