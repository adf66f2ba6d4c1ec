namespace Rpa.Robots.Drivers;

/// <summary>The screen after it has come to rest.</summary>
/// <param name="Window">The window that is open, or null.</param>
/// <param name="MessageCode">Code in the message line, or null.</param>
/// <param name="MessageText">Text of the message line.</param>
internal sealed record ScreenView(OpenWindow? Window, string? MessageCode, string? MessageText)
{
    public static ScreenView Empty { get; } = new(null, null, null);
}
