using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Pages.Account;

/// <summary>ログアウト, by form only: a link could be followed by accident or set as a trap.</summary>
internal sealed class LogoutModel(SignInManager<Accounts.Account> signIn, IAccountAudit audit) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await audit.WriteAsync("account.sign-out", User.Identity?.Name, null, null, cancellationToken);
        await signIn.SignOutAsync();
        return LocalRedirect("/account/login");
    }
}
