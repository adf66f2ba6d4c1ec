using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Pages.Account;

/// <summary>ログイン. Wrong names and wrong passwords look alike; the answer about a lock comes for both.</summary>
internal sealed class LoginModel(SignInManager<Accounts.Account> signIn, UserManager<Accounts.Account> users, IAccountAudit audit) : PageModel
{
    [BindProperty(Name = "user")]
    public string? UserName { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Landing.Of(User)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = string.IsNullOrWhiteSpace(UserName) ? null : await users.FindByNameAsync(UserName.Trim());
        if (account is null || string.IsNullOrEmpty(Password))
        {
            return Refuse("職員IDまたはパスワードが違います。");
        }

        var result = await signIn.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await audit.WriteAsync("account.sign-in", account.UserName, null, null, cancellationToken);
            var person = await signIn.CreateUserPrincipalAsync(account);
            return LocalRedirect(account.MustChangePassword ? "/account/password" : Target(Landing.Of(person)));
        }

        await audit.WriteAsync("account.sign-in-failed", account.UserName, null, result.IsLockedOut ? "locked" : "password", cancellationToken);
        return Refuse(result.IsLockedOut
            ? "ログインできません。続けて間違えたか、管理者が停止しています。しばらく待つか、利用者管理の担当者に連絡してください。"
            : "職員IDまたはパスワードが違います。");
    }

    private string Target(string landing) =>
        Url.IsLocalUrl(ReturnUrl) && !string.Equals(ReturnUrl, "/", StringComparison.Ordinal) ? ReturnUrl! : landing;

    private PageResult Refuse(string message)
    {
        Refusal = message;
        return Page();
    }
}
