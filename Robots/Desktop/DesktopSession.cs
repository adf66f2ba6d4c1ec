using OpenQA.Selenium;
using Rpa.Robots.Drivers;

namespace Rpa.Robots.Desktop;

/// <summary>
/// One session with FlaUI.WebDriver on a robot PC, over Selenium's W3C client. Commands are sent as they are, without Selenium's helpers:
/// those ask for JavaScript (<c>Displayed</c>, <c>GetAttribute</c>, windows by name) or turn ids into CSS selectors, which FlaUI.WebDriver
/// knows only in part.
/// </summary>
internal sealed class DesktopSession : IAsyncDisposable
{
    private const string ElementKey = "element-6066-11e4-a52e-4f735466cecf";

    private readonly ICommandExecutor _executor;
    private readonly SessionId _id;

    private DesktopSession(ICommandExecutor executor, SessionId id) => (_executor, _id) = (executor, id);

    /// <summary>Whether the session, the program or the robot PC is gone.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Starts the program on the robot PC.</summary>
    /// <exception cref="ScreenException">The robot PC or the program does not answer.</exception>
    public static async Task<DesktopSession> StartAsync(DesktopOptions options, TimeSpan callTimeout, CancellationToken cancellationToken)
    {
        var executor = new DesktopCommandExecutor(options.Host!, callTimeout);
        try
        {
            var response = await SendAsync(executor, null, DriverCommand.NewSession, CapabilitiesOf(options), cancellationToken);
            if (response.Status is WebDriverResult.Success && response.SessionId is { Length: > 0 } id)
            {
                return new DesktopSession(executor, new SessionId(id));
            }

            // FlaUI.WebDriver tells "session not created" where it does not know a capability, and "invalid argument" or "timeout" where
            // the program does not start or shows no window.
            throw response.Status is WebDriverResult.InvalidArgument or WebDriverResult.Timeout or WebDriverResult.UnknownError
                ? new ScreenException(ScreenFault.NoApplication, $"The core system's program does not start on the robot PC ({response.Status}).")
                : new ScreenException(ScreenFault.NoDesktop, $"The robot PC opens no session ({response.Status}): FlaUI.WebDriver 0.4 is expected there.");
        }
        catch (ScreenException error)
        {
            executor.Dispose();
            throw error.Fault is ScreenFault.Lost ? new ScreenException(ScreenFault.NoDesktop, "The robot PC does not answer.", error) : error;
        }
    }

    /// <summary>Sends one command and yields its value.</summary>
    /// <exception cref="DesktopCallException">It could not be done.</exception>
    /// <exception cref="ScreenException">The session is lost.</exception>
    public async Task<object?> CallAsync(string command, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        try
        {
            var response = await SendAsync(_executor, _id, command, parameters.ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal), cancellationToken);
            return response.Status switch
            {
                WebDriverResult.Success => response.Value,
                WebDriverResult.NoSuchDriver => throw new ScreenException(ScreenFault.Lost, "The session on the robot PC is over."),
                _ => throw new DesktopCallException(command, response.Status),
            };
        }
        catch (ScreenException)
        {
            IsLost = true;
            throw;
        }
    }

    /// <summary>References of the elements that match; none is no error.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string strategy, string value, string? inside, CancellationToken cancellationToken)
    {
        try
        {
            var found = inside is null
                ? await CallAsync(DriverCommand.FindElements, cancellationToken, ("using", strategy), ("value", value))
                : await CallAsync(DriverCommand.FindChildElements, cancellationToken, ("id", inside), ("using", strategy), ("value", value));
            return [.. (found as IEnumerable<object> ?? []).OfType<IDictionary<string, object>>().Select(element => (string)element[ElementKey])];
        }
        catch (DesktopCallException error) when (error.Status is WebDriverResult.NoSuchElement)
        {
            // FlaUI.WebDriver answers "no such element" where the protocol asks for an empty list.
            return [];
        }
    }

    /// <summary>A UI Automation property (<c>IsOffscreen</c>) or one of a pattern (<c>Toggle.ToggleState</c>); null where it has none.</summary>
    public async Task<string?> PropertyAsync(string element, string name, CancellationToken cancellationToken) =>
        (await CallAsync(DriverCommand.GetElementAttribute, cancellationToken, ("id", element), ("name", name)))?.ToString();

    public async Task<string> TextAsync(string element, CancellationToken cancellationToken) =>
        (await CallAsync(DriverCommand.GetElementText, cancellationToken, ("id", element)))?.ToString() ?? string.Empty;

    public async Task<bool> IsEnabledAsync(string element, CancellationToken cancellationToken) =>
        await CallAsync(DriverCommand.IsElementEnabled, cancellationToken, ("id", element)) is true;

    public Task ClickAsync(string element, CancellationToken cancellationToken) => CallAsync(DriverCommand.ClickElement, cancellationToken, ("id", element));

    /// <summary>
    /// Sends keys that every keyboard layout has (control keys, letters of key combinations). Never text: FlaUI.WebDriver drops what is not
    /// on an American keyboard without a word, Japanese above all.
    /// </summary>
    public Task SendKeysAsync(string element, string keys, CancellationToken cancellationToken) =>
        CallAsync(DriverCommand.SendKeysToElement, cancellationToken, ("id", element), ("text", keys), ("value", keys.Select(key => (object)key.ToString()).ToArray()));

    /// <summary>Runs one of FlaUI.WebDriver's <c>windows:</c> scripts.</summary>
    public Task ScriptAsync(string script, Dictionary<string, object?> argument, CancellationToken cancellationToken) =>
        CallAsync(DriverCommand.ExecuteScript, cancellationToken, ("script", script), ("args", new object[] { argument }));

    /// <summary>Types keys and text at the focus of the present window.</summary>
    public Task KeysAsync(IEnumerable<Dictionary<string, object?>> actions, CancellationToken cancellationToken) =>
        ScriptAsync("windows: keys", new(StringComparer.Ordinal) { ["actions"] = actions.ToArray<object>() }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!IsLost)
        {
            try
            {
                await CallAsync(DriverCommand.Quit, CancellationToken.None);
            }
            catch (Exception error) when (error is ScreenException or DesktopCallException)
            {
                // Gone in this very moment; the robot PC closes the program once the session's time is over.
                IsLost = true;
            }
        }

        _executor.Dispose();
    }

    private static async Task<Response> SendAsync(
        ICommandExecutor executor, SessionId? session, string command, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        try
        {
            return await executor.ExecuteAsync(new Command(session, command, parameters)).WaitAsync(cancellationToken);
        }
        catch (Exception error) when (error is WebDriverException or HttpRequestException or IOException or ObjectDisposedException)
        {
            throw new ScreenException(ScreenFault.Lost, "The robot PC does not answer.", error);
        }
    }

    /// <summary>Exactly what FlaUI.WebDriver knows: it refuses a session for any capability that it does not.</summary>
    private static Dictionary<string, object?> CapabilitiesOf(DesktopOptions options)
    {
        var wanted = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["platformName"] = "windows",
            ["appium:automationName"] = "flaui",
            ["appium:app"] = options.Application,
            ["appium:newCommandTimeout"] = (int)options.SessionTimeout.TotalSeconds,
        };
        if (options.Arguments is { Length: > 0 } arguments)
        {
            wanted["appium:appArguments"] = arguments;
        }

        if (options.WorkingFolder is { Length: > 0 } folder)
        {
            wanted["appium:appWorkingDir"] = folder;
        }

        return new(StringComparer.Ordinal) { ["capabilities"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["alwaysMatch"] = wanted } };
    }
}
