using Xunit;

namespace Rpa.Robots.Tests.Core;

/// <summary>A core system and a robot that the tests of a class share, one after the other.</summary>
public sealed class CoreFixture : IAsyncLifetime
{
    internal CoreSystemHost Core { get; private set; } = null!;

    internal Robot Robot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Core = await CoreSystemHost.StartAsync();
        Robot = new Robot(Core.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await Robot.DisposeAsync();
        await Core.DisposeAsync();
    }
}
