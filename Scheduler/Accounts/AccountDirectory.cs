using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Rpa.Scheduler.Accounts;

/// <summary>What an administrator does with accounts. There is always one administrator left who can sign in.</summary>
internal sealed class AccountDirectory(AccountsDbContext database, UserManager<Account> users, AccountBootstrap bootstrap, IAccountAudit audit, TimeProvider time)
{
    // No letters that are easily taken for one another: a temporary password is read aloud or copied from paper.
    private const string PasswordLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 14;

    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var accounts = await database.Users.AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(cancellationToken);
        var members = await database.UserRoles
            .Join(database.Roles, member => member.RoleId, role => role.Id, (member, role) => new { member.UserId, role.Name })
            .ToListAsync(cancellationToken);
        var rolesOf = members.ToLookup(member => member.UserId, member => member.Name ?? "", StringComparer.Ordinal);
        return [.. accounts.Select(account => new AccountRow(
            account.Id,
            account.UserName ?? "",
            account.DisplayName,
            [.. Roles.All.Where(role => rolesOf[account.Id].Contains(role, StringComparer.Ordinal))],
            account.LockoutEnd > now,
            account.MustChangePassword))];
    }

    /// <summary>Creates an account with a temporary password, which is returned once and must be changed at the first sign-in.</summary>
    public async Task<(AccountResult Result, string? Password)> CreateAsync(
        string userName, string displayName, IReadOnlyCollection<string> roleNames, string by, CancellationToken cancellationToken)
    {
        var password = NewPassword();
        var result = await bootstrap.CreateAsync(userName, displayName, password, roleNames, mustChangePassword: true, cancellationToken);
        if (result.Ok)
        {
            await audit.WriteAsync("account.create", by, userName, string.Join(',', roleNames), cancellationToken);
        }

        return (result, result.Ok ? password : null);
    }

    public async Task<AccountResult> SetRolesAsync(string id, IReadOnlyCollection<string> roleNames, string by, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id) is not { } account)
        {
            return Unknown;
        }

        if (roleNames.Except(Roles.All, StringComparer.Ordinal).Any())
        {
            return AccountResult.Refused("職責の指定に誤りがあります。");
        }

        if (!roleNames.Contains(Roles.Administrator, StringComparer.Ordinal) && await IsLastAdministratorAsync(account, cancellationToken))
        {
            return LastAdministrator;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = await users.GetRolesAsync(account);
        var removed = await users.RemoveFromRolesAsync(account, now.Except(roleNames, StringComparer.Ordinal));
        var added = removed.Succeeded ? await users.AddToRolesAsync(account, roleNames.Except(now, StringComparer.Ordinal)) : removed;
        if (!added.Succeeded)
        {
            return AccountResult.Of(added);
        }

        // A new stamp ends the sessions that still carry the old roles.
        await users.UpdateSecurityStampAsync(account);
        await transaction.CommitAsync(cancellationToken);
        await audit.WriteAsync("account.roles", by, account.UserName, string.Join(',', roleNames), cancellationToken);
        return AccountResult.Done;
    }

    /// <summary>Gives a new temporary password, which is returned once, and lifts a lock.</summary>
    public async Task<(AccountResult Result, string? Password)> ResetPasswordAsync(string id, string by, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id) is not { } account)
        {
            return (Unknown, null);
        }

        var password = NewPassword();
        account.MustChangePassword = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        var result = await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), password);
        if (!result.Succeeded)
        {
            return (AccountResult.Of(result), null);
        }

        await audit.WriteAsync("account.reset-password", by, account.UserName, null, cancellationToken);
        return (AccountResult.Done, password);
    }

    public async Task<AccountResult> SetLockedAsync(string id, bool locked, string by, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id) is not { } account)
        {
            return Unknown;
        }

        if (locked && await IsLastAdministratorAsync(account, cancellationToken))
        {
            return LastAdministrator;
        }

        account.LockoutEnabled = true;
        account.LockoutEnd = locked ? DateTimeOffset.MaxValue : null;
        account.AccessFailedCount = 0;
        var result = await users.UpdateSecurityStampAsync(account);
        if (result.Succeeded)
        {
            await audit.WriteAsync(locked ? "account.lock" : "account.unlock", by, account.UserName, null, cancellationToken);
        }

        return AccountResult.Of(result);
    }

    private static AccountResult Unknown { get; } = AccountResult.Refused("利用者が見つかりません。画面を開き直してください。");

    private static AccountResult LastAdministrator { get; } = AccountResult.Refused("利用できる管理者がいなくなるため、変更できません。先に別の管理者を登録してください。");

    private static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellationToken)
    {
        var rows = await ListAsync(cancellationToken);
        var administrators = rows.Where(row => !row.Locked && row.Roles.Contains(Roles.Administrator, StringComparer.Ordinal)).ToList();
        return administrators.Count == 1 && string.Equals(administrators[0].Id, account.Id, StringComparison.Ordinal);
    }
}
