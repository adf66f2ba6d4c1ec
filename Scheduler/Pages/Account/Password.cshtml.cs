using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Pages.Account;

/// <summary>パスワード変更.</summary>
internal sealed class PasswordModel(UserManager<Accounts.Account> users, SignInManager<Accounts.Account> signIn, IAccountAudit audit) : PageModel
{
    public bool Changed { get; private set; }

    public int LeastLength => users.Options.Password.RequiredLength;

    public string? Refusal { get; private set; }

    public bool IsForced => User.HasClaim(claim => string.Equals(claim.Type, AccountClaims.MustChangePassword, StringComparison.Ordinal));

    public async Task<IActionResult> OnPostAsync(string? current, string? fresh, string? again, CancellationToken cancellationToken)
    {
        if (!string.Equals(fresh, again, StringComparison.Ordinal))
        {
            return Refuse("新しいパスワードが二つで異なります。");
        }

        if (string.Equals(fresh, current, StringComparison.Ordinal))
        {
            return Refuse("今と違うパスワードにしてください。");
        }

        if (await users.GetUserAsync(User) is not { } account)
        {
            return LocalRedirect("/account/login");
        }

        if (await users.IsLockedOutAsync(account))
        {
            return Refuse("続けて間違えたため、しばらく変更できません。");
        }

        account.MustChangePassword = false;
        var result = await users.ChangePasswordAsync(account, current ?? "", fresh ?? "");
        if (!result.Succeeded)
        {
            await users.AccessFailedAsync(account);
            return Refuse(string.Join(' ', result.Errors.Select(error => error.Description)));
        }

        await audit.WriteAsync("account.change-password", account.UserName, account.UserName, null, cancellationToken);
        await signIn.RefreshSignInAsync(account);
        Changed = true;
        return Page();
    }

    private PageResult Refuse(string message)
    {
        Refusal = message;
        return Page();
    }
}
