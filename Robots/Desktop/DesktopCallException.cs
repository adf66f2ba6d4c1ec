using OpenQA.Selenium;

namespace Rpa.Robots.Desktop;

/// <summary>The robot PC could not do one call: an element or a window has just gone, or the program refused it. The message holds no values.</summary>
internal sealed class DesktopCallException(string command, WebDriverResult status) : Exception($"'{command}' ended with {status}.")
{
    public WebDriverResult Status => status;
}
