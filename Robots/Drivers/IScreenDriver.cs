using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Drivers;

/// <summary>
/// One robot's session with a core system's screens. Acting methods act on exactly one element, visible and enabled; every wait is
/// for a condition and ends with the step's time. Failures are <see cref="ScreenException"/>; nothing is answered on its own.
/// </summary>
internal interface IScreenDriver : IAsyncDisposable
{
    /// <summary>Goes to a path below the core system's address and waits until the page has loaded.</summary>
    Task<ScreenView> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>Leaves the present screen with whatever window stands on it; nothing is answered.</summary>
    /// <returns>Whether the robot is still signed in; false: the program was started anew and asks for the account again.</returns>
    Task<bool> LeaveAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the screen has come to rest and looks at it.</summary>
    Task<ScreenView> LookAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the screen has come to rest and reads what matches; never waits for an element to appear.</summary>
    Task<ElementReading> ReadAsync(ElementTarget target, CancellationToken cancellationToken);

    /// <summary>Waits until the screen has come to rest and reads the cells of all rows that are in the page now.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="cells">CSS selectors of the cells inside a row.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<RowReading> ReadRowsAsync(ElementTarget rows, IReadOnlyList<string> cells, CancellationToken cancellationToken) =>
        throw new ScreenException(ScreenFault.NotUsable, "This kind of screen has no rows that can be found by what they show.");

    /// <summary>Scrolls to the start (true) or one page on (false); false when there was nothing more to scroll.</summary>
    Task<bool> ScrollAsync(ElementTarget rows, bool toStart, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Whether the marker of a screen is shown now, once the screen has come to rest.</summary>
    Task<(bool Shown, ScreenView View)> IsShownAsync(Screen screen, CancellationToken cancellationToken);

    /// <summary>Replaces the content of an input and leaves the field.</summary>
    Task FillAsync(ElementTarget target, string text, CancellationToken cancellationToken);

    /// <summary>Chooses the option with this code.</summary>
    Task ChooseAsync(ElementTarget target, string code, CancellationToken cancellationToken);

    /// <summary>Sets a check box on or off.</summary>
    Task TickAsync(ElementTarget target, bool on, CancellationToken cancellationToken);

    /// <summary>Clicks an element, or presses a key in it or, without element, wherever the focus is.</summary>
    Task PressAsync(ElementTarget? target, string? key, CancellationToken cancellationToken);

    /// <summary>Presses the named answer of this very window and waits until it is gone.</summary>
    Task<ScreenView> AnswerAsync(OpenWindow window, string answer, CancellationToken cancellationToken);

    /// <summary>A picture of the whole screen (PNG). Sensitive elements are hidden before it is taken. Null where none can be taken.</summary>
    Task<byte[]?> ScreenshotAsync(CancellationToken cancellationToken);
}
