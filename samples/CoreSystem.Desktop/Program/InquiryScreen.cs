using System.Globalization;

namespace CoreSystem.Desktop;

/// <summary>KG2901 認定申請照会.</summary>
public sealed class InquiryScreen : Screen
{
    private const int MostRows = 50;
    private static readonly Dictionary<int, string> Own = new() { [3] = "戻る", [10] = "検索" };

    /// <inheritdoc/>
    public override string Id => "KG2901";

    /// <inheritdoc/>
    public override string Name => "認定申請照会";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string> Keys => Own;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("txt照会番号", "申請番号", Length: 8),
        new("txt照会備考", "備考", Length: 40),
        new("cmb一致条件", "一致条件", FieldKind.Choice, null, 20, "1 完全一致", "2 部分一致"),
        new("btn検索", "検索", FieldKind.Button),
        new("txt該当件数", "該当件数", FieldKind.Output, Length: 6),
        new("grd照会結果", "照会結果", FieldKind.Grid, null, 60, "申請番号", "被保険者番号", "氏名", "備考"),
        new("btn詳細", "詳細", FieldKind.Button),
    ];

    /// <inheritdoc/>
    public override Task OpenAsync(Terminal terminal)
    {
        terminal["cmb一致条件"] = "1 完全一致";
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task PressAsync(Terminal terminal, string button)
    {
        if (button is "btn検索")
        {
            Search(terminal);
            return;
        }

        // One row: that one. A person clicks a row first; the first row is the one that stands out then.
        if (terminal.Rows("grd照会結果") is [{ } row, ..])
        {
            await terminal.GoAsync(new DetailScreen(row[0]));
        }
    }

    /// <inheritdoc/>
    public override async Task KeyAsync(Terminal terminal, int key)
    {
        if (key == 3)
        {
            await terminal.GoAsync(new MenuScreen());
            return;
        }

        Search(terminal);
    }

    private static void Search(Terminal terminal)
    {
        var (number, remarks, isWhole) = (terminal["txt照会番号"], terminal["txt照会備考"], terminal["cmb一致条件"] is ['1', ..]);
        var found = terminal.Store.Records
            .Where(record => number.Length == 0 || string.Equals(record.Number, number, StringComparison.Ordinal))
            .Where(record => remarks.Length == 0 || (isWhole ? string.Equals(record["txt備考"], remarks, StringComparison.Ordinal) : record["txt備考"].Contains(remarks, StringComparison.Ordinal)))
            .Take(MostRows).ToArray();
        terminal.SetRows("grd照会結果", [.. found.Select(record => (IReadOnlyList<string>)[record.Number, record["txt被保険者番号"], record["txt氏名"], record["txt備考"]])]);
        terminal["txt該当件数"] = string.Create(CultureInfo.InvariantCulture, $"{found.Length}件");
        if (found.Length == 0)
        {
            terminal.Say(new Notice("E0044", "該当者が存在しません"));
        }
    }
}
