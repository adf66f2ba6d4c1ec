using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Drivers;

/// <summary>Opens sessions with core systems.</summary>
internal interface IScreenDriverFactory
{
    /// <summary>A fresh session that shares nothing with others: no cookies, no cache, no open pages.</summary>
    /// <exception cref="ScreenException">No browser can be started.</exception>
    Task<IScreenDriver> StartAsync(CoreSystemOptions system, ScreenMap screens, CancellationToken cancellationToken);
}
