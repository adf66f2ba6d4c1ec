namespace Rpa.Robots.Tests.Desktop;

/// <summary>A session of the fake robot PC: the program it started and the references it gave out.</summary>
internal sealed class FakeSession(FakeProgram program, TimeSpan timeout, DateTimeOffset now)
{
    private readonly Dictionary<string, FakeElement> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeWindow> _windows = new(StringComparer.Ordinal);

    public FakeProgram Program => program;

    /// <summary>Whether it has no program: commands about windows and elements are refused.</summary>
    public bool IsRoot { get; init; }

    public DateTimeOffset LastCommand { get; set; } = now;

    public FakeWindow Current { get; set; } = program.Main;

    public bool IsOver(DateTimeOffset at) => at - LastCommand > timeout;

    public string ReferenceOf(FakeElement element) => KeyOf(_elements, element);

    public string HandleOf(FakeWindow window) => KeyOf(_windows, window);

    public FakeElement? Element(string reference) => _elements.GetValueOrDefault(reference);

    public FakeWindow? Window(string handle) => _windows.GetValueOrDefault(handle);

    private static string KeyOf<T>(Dictionary<string, T> known, T item)
        where T : class
    {
        if (known.FirstOrDefault(entry => entry.Value == item).Key is { } key)
        {
            return key;
        }

        key = Guid.NewGuid().ToString();
        known[key] = item;
        return key;
    }
}
