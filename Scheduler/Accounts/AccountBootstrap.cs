using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Accounts;

/// <summary>Makes the roles and creates the first accounts. Scoped; used at start and by the command line, which needs no running service.</summary>
internal sealed class AccountBootstrap(Migrator migrator, AccountsDbContext database, UserManager<Account> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Brings the schema up to date and makes sure that every role exists. May be called again at any time.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken);
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
            }
        }
    }

    /// <summary>Whether any account exists.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => database.Users.AnyAsync(cancellationToken);

    /// <summary>
    /// Creates an administrator (管理), who then creates the other accounts on the page 利用者管理. Migrates first.
    /// Refused where the name is taken or the password is too weak.
    /// </summary>
    public Task<AccountResult> CreateAdministratorAsync(string userName, string password, CancellationToken cancellationToken) =>
        CreateAsync(userName, "管理者", password, [Roles.Administrator], mustChangePassword: false, cancellationToken);

    /// <summary>Creates an account with roles. Refused where the name is taken, a role is unknown or the password is too weak.</summary>
    public async Task<AccountResult> CreateAsync(
        string userName, string displayName, string password, IReadOnlyCollection<string> roleNames, bool mustChangePassword, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(roleNames);
        if (roleNames.Except(Roles.All, StringComparer.Ordinal).Any())
        {
            return AccountResult.Refused("職責の指定に誤りがあります。");
        }

        await PrepareAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var account = new Account { UserName = userName, DisplayName = displayName, MustChangePassword = mustChangePassword };
        var created = await users.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            return AccountResult.Of(created);
        }

        var added = await users.AddToRolesAsync(account, roleNames);
        if (!added.Succeeded)
        {
            return AccountResult.Of(added);
        }

        await transaction.CommitAsync(cancellationToken);
        return AccountResult.Done;
    }
}
