namespace CoreSystem.Desktop;

/// <summary>CM0100 メニュー: a screen is opened by its 業務コード.</summary>
public sealed class MenuScreen : Screen
{
    private static readonly Dictionary<int, string> Own = new() { [3] = "終了", [12] = "実行" };

    /// <inheritdoc/>
    public override string Id => "CM0100";

    /// <inheritdoc/>
    public override string Name => "メニュー";

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields { get; } = [new("txt業務コード", "業務コード", Length: 4), new("btn実行", "実行", FieldKind.Button)];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string> Keys => Own;

    /// <inheritdoc/>
    public override Task PressAsync(Terminal terminal, string button) => OpenAsync(terminal, terminal["txt業務コード"]);

    /// <inheritdoc/>
    public override async Task KeyAsync(Terminal terminal, int key)
    {
        if (key == 12)
        {
            await OpenAsync(terminal, terminal["txt業務コード"]);
            return;
        }

        terminal.Operator = string.Empty;
        await terminal.GoAsync(new SignInScreen());
    }

    private static async Task OpenAsync(Terminal terminal, string code)
    {
        Screen? screen = code switch
        {
            "3110" => new CertificationScreen(),
            "3119" => new InquiryScreen(),
            _ => null,
        };
        if (screen is null)
        {
            terminal.Say(new Notice("E0010", "業務コードがありません"));
            return;
        }

        await terminal.GoAsync(screen);
    }
}
