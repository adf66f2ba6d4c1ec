using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Pages.Admin;

/// <summary>利用者管理: accounts, their roles, temporary passwords and locks.</summary>
internal sealed class UsersModel(AccountDirectory directory) : PageModel
{
    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public string? Refusal { get; private set; }

    /// <summary>A temporary password just given, shown this once.</summary>
    public string? Password { get; private set; }

    public string? PasswordOf { get; private set; }

    private string UserName => User.Identity?.Name ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await directory.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostCreateAsync(string? userName, string? displayName, string[] roles, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrWhiteSpace(displayName))
        {
            return await ShowAsync(AccountResult.Refused("職員IDと氏名を入力してください。"), cancellationToken);
        }

        if (roles.Length == 0)
        {
            return await ShowAsync(AccountResult.Refused("職責を一つ以上選んでください。"), cancellationToken);
        }

        var (result, password) = await directory.CreateAsync(userName.Trim(), displayName.Trim(), roles, UserName, cancellationToken);
        (Password, PasswordOf) = (password, displayName.Trim());
        return await ShowAsync(result, cancellationToken);
    }

    public async Task<IActionResult> OnPostRolesAsync(string id, string[] roles, CancellationToken cancellationToken) =>
        await ShowAsync(await directory.SetRolesAsync(id, roles, UserName, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostResetAsync(string id, CancellationToken cancellationToken)
    {
        var (result, password) = await directory.ResetPasswordAsync(id, UserName, cancellationToken);
        Password = password;
        var page = await ShowAsync(result, cancellationToken);
        PasswordOf = Rows.FirstOrDefault(row => string.Equals(row.Id, id, StringComparison.Ordinal))?.DisplayName;
        return page;
    }

    public async Task<IActionResult> OnPostLockAsync(string id, bool locked, CancellationToken cancellationToken) =>
        await ShowAsync(await directory.SetLockedAsync(id, locked, UserName, cancellationToken), cancellationToken);

    private async Task<IActionResult> ShowAsync(AccountResult result, CancellationToken cancellationToken)
    {
        Refusal = result.Message;
        Rows = await directory.ListAsync(cancellationToken);
        return Page();
    }
}
