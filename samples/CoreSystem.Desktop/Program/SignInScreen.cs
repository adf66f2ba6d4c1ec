namespace CoreSystem.Desktop;

/// <summary>CM0001 ログイン.</summary>
public sealed class SignInScreen : Screen
{
    private static readonly Dictionary<int, string> Own = new() { [12] = "ログイン" };

    /// <inheritdoc/>
    public override string Id => "CM0001";

    /// <inheritdoc/>
    public override string Name => "ログイン";

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields { get; } =
        [new("txt職員ID", "職員ID", Length: 8), new("txtパスワード", "パスワード", FieldKind.Password, Length: 20), new("btnログイン", "ログイン", FieldKind.Button)];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string> Keys => Own;

    /// <inheritdoc/>
    public override Task PressAsync(Terminal terminal, string button) => SignInAsync(terminal);

    /// <inheritdoc/>
    public override Task KeyAsync(Terminal terminal, int key) => SignInAsync(terminal);

    private static async Task SignInAsync(Terminal terminal)
    {
        var user = terminal["txt職員ID"];
        if (!terminal.Options.Users.TryGetValue(user, out var password) || !string.Equals(password, terminal["txtパスワード"], StringComparison.Ordinal))
        {
            terminal["txtパスワード"] = string.Empty;
            terminal.Say(new Notice("E0001", "職員IDかパスワードが違います"));
            return;
        }

        terminal.Operator = user;
        await terminal.GoAsync(new MenuScreen());
    }
}
