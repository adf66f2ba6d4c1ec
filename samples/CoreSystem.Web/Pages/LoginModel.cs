using CoreSystem.Web.Operators;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>CM0001 ログイン.</summary>
internal sealed class LoginModel(OperatorAccounts accounts, OperatorSessions sessions) : ScreenModel(Screen.Login)
{
    public static IReadOnlyDictionary<string, string> Businesses { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["1"] = "住民情報",
        ["2"] = "児童福祉",
        ["3"] = "介護保険",
        ["4"] = "税務",
    };

    [BindProperty]
    public string? UserId { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string Business { get; set; } = "2";

    public IActionResult OnGet(string? logout, string? ended)
    {
        if (logout is not null)
        {
            if (Request.Cookies[SessionGate.Cookie] is { } token)
            {
                sessions.End(token);
            }

            Response.Cookies.Delete(SessionGate.Cookie);
            return RedirectToPage();
        }

        if (ended is not null)
        {
            Response.Cookies.Delete(SessionGate.Cookie);
            Say("E0003");
        }

        return Page();
    }

    public IActionResult OnPost()
    {
        var id = (UserId ?? "").Trim();
        if (id.Length == 0 || string.IsNullOrEmpty(Password) || !Businesses.TryGetValue(Business, out var business))
        {
            Say("E0012", id.Length == 0 ? "職員ID" : "パスワード");
            return Page();
        }

        switch (accounts.Check(id, Password))
        {
            case LoginOutcome.Accepted:
                var token = sessions.Start(new OperatorSession(id, accounts.Name(id), business));
                Response.Cookies.Append(SessionGate.Cookie, token, new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Secure = Request.IsHttps,
                });
                return Redirect("/CM0100");
            case LoginOutcome.Locked:
                Say("E0002");
                return Page();
            default:
                Say("E0001");
                return Page();
        }
    }
}
