namespace Rpa.Robots.Tests.Desktop;

/// <summary>A window of the fake program.</summary>
internal sealed class FakeWindow(Func<string> title, FakeElement root)
{
    public string Title => title();

    public FakeElement Root => root;

    /// <summary>Answers a dialog; null for the main window.</summary>
    public Action<bool>? Answer { get; init; }
}
