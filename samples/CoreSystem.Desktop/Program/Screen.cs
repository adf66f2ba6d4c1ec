namespace CoreSystem.Desktop;

/// <summary>A screen of the program: what it shows and what its keys do. Its values are kept by the <see cref="Terminal"/>.</summary>
public abstract class Screen
{
    private static readonly Dictionary<int, string> OnlyBack = new() { [3] = "戻る" };

    /// <summary>Program id, e.g. KG2001.</summary>
    public abstract string Id { get; }

    /// <summary>Title.</summary>
    public abstract string Name { get; }

    /// <summary>Its fields, in the order of the Tab key.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Its tab pages.</summary>
    public virtual IReadOnlyList<string> Tabs => [];

    /// <summary>Function keys that do something here, with their captions.</summary>
    public virtual IReadOnlyDictionary<int, string> Keys => OnlyBack;

    /// <summary>The screen comes up.</summary>
    public virtual Task OpenAsync(Terminal terminal) => Task.CompletedTask;

    /// <summary>An input was left after a change.</summary>
    public virtual Task LeaveAsync(Terminal terminal, string field) => Task.CompletedTask;

    /// <summary>A button was pressed.</summary>
    public virtual Task PressAsync(Terminal terminal, string button) => Task.CompletedTask;

    /// <summary>A function key was pressed.</summary>
    public abstract Task KeyAsync(Terminal terminal, int key);
}
