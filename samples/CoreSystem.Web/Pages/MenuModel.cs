using CoreSystem.Web.Entries;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>CM0100 メニュー: 業務コード typed directly, or a link.</summary>
internal sealed class MenuModel(EntryScreens screens) : ScreenModel(Screen.Menu)
{
    private static readonly MenuEntry[] Fixed =
    [
        new("1101", "宛名検索", "/AT0110", "住民情報"),
        new("2310", "児童手当　認定請求入力", "/JT1001", "児童福祉"),
        new("2311", "児童手当　認定請求　保留一覧", "/JT1002", "児童福祉"),
        new("2319", "児童手当　受給者照会", "/JT1901", "児童福祉"),
        new("9999", "ログアウト", "/CM0001?logout=1", "共通"),
    ];

    public IReadOnlyList<MenuEntry> Entries { get; } =
    [
        .. Fixed[..^1],
        .. screens.All.SelectMany(s => new[]
        {
            new MenuEntry(s.MenuCodes.Entry, s.Name, "/" + s.Id, s.MenuGroup),
            new MenuEntry(s.MenuCodes.Inquiry, s.Name.Replace("入力", "照会", StringComparison.Ordinal), "/" + s.Inquiry.Inquiry, s.MenuGroup),
        }),
        Fixed[^1],
    ];

    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnPost()
    {
        var code = (Code ?? "").Trim();
        var entry = Entries.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.Ordinal));
        if (entry is not null)
        {
            return Redirect(entry.Path);
        }

        Say("E0004", code);
        return Page();
    }
}
