namespace Rpa.Robots.Tests.Desktop;

/// <summary>An answer of the W3C protocol.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Value">Its value.</param>
internal sealed record FakeReply(int Status, object? Value)
{
    public static FakeReply Ok(object? value = null) => new(200, value);

    public static FakeReply Error(int status, string error, string message) => new(status, new { error, message, stacktrace = string.Empty });

    public static FakeReply NoSuchElement => Error(404, "no such element", "No element found");

    public static FakeReply NoSuchWindow => Error(404, "no such window", "No window");

    public static FakeReply NoSuchSession => Error(404, "invalid session id", "No active session");

    public static FakeReply UnknownCommand => Error(404, "unknown command", "Unknown command");

    public static FakeReply Unsupported(string message) => Error(500, "unsupported operation", message);

    public static FakeReply InvalidArgument(string message) => Error(400, "invalid argument", message);

    /// <summary>UI Automation threw: the element is gone, or does not do this.</summary>
    public static FakeReply UnknownError => Error(500, "unknown error", "An event was unable to invoke any of the subscribers");
}
