namespace CoreSystem.Web.Pages;

/// <summary>What the frame of a screen shows: program id, name and the labels of its function keys.</summary>
internal sealed record Screen(string Id, string Name, IReadOnlyDictionary<int, string> Keys)
{
    public const string Key = "Screen";

    public static Screen Login { get; } = new("CM0001", "ログイン", Labels((5, "クリア"), (12, "ログイン")));

    public static Screen Menu { get; } = new("CM0100", "メニュー", Labels((3, "ログアウト"), (5, "クリア")));

    public static Screen PersonSearch { get; } =
        new("AT0110", "宛名検索", Labels((3, "戻る"), (5, "クリア"), (10, "検索")));

    public static Screen Claim { get; } = new("JT1001", "児童手当　認定請求入力",
        Labels((3, "戻る"), (4, "検索"), (5, "クリア"), (7, "前タブ"), (8, "次タブ"), (9, "保留"), (10, "審査"), (12, "登録")));

    public static Screen HoldList { get; } = new("JT1002", "児童手当　認定請求　保留一覧", Labels((3, "戻る"), (5, "再表示")));

    public static Screen RecipientSearch { get; } =
        new("JT1901", "児童手当　受給者照会", Labels((3, "戻る"), (5, "クリア"), (10, "検索")));

    public static Screen RecipientDetail { get; } = new("JT1902", "児童手当　受給者詳細", Labels((3, "戻る")));

    public static Screen Entry(string id, string name) =>
        new(id, name, Labels((3, "戻る"), (4, "検索"), (5, "クリア"), (7, "前タブ"), (8, "次タブ"), (10, "審査"), (12, "登録")));

    public static Screen Inquiry(string id, string name) => new(id, name, Labels((3, "戻る"), (5, "クリア"), (10, "検索")));

    public static Screen Detail(string id, string name) => new(id, name, Labels((3, "戻る")));

    public static Screen Closed { get; } = new("CM0009", "オンライン停止", Labels());

    private static Dictionary<int, string> Labels(params (int Key, string Label)[] labels) =>
        labels.ToDictionary(l => l.Key, l => l.Label);
}
