using OpenQA.Selenium.Remote;

namespace Rpa.Robots.Desktop;

/// <summary>Selenium's W3C client, straight to the robot PC: what is typed must not pass a proxy.</summary>
internal sealed class DesktopCommandExecutor(Uri host, TimeSpan timeout) : HttpCommandExecutor(host, timeout)
{
    protected override HttpClientHandler CreateHttpClientHandler()
    {
        var handler = base.CreateHttpClientHandler();
        handler.UseProxy = false;
        return handler;
    }
}
