namespace Rpa.CoreSystem.Tests;

/// <summary>One system and one logged-in client for tests that store nothing.</summary>
public sealed class CoreSystemFixture : IAsyncLifetime
{
    private CoreSystemHost? _host;

    internal CoreClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await CoreSystemHost.StartAsync();
        Client = await _host.LoggedInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
