using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Rpa.Scheduler.Accounts;

/// <summary>Accounts and roles, in the same database as the cases but with tables and a migration history of their own.</summary>
public sealed class AccountsDbContext(DbContextOptions<AccountsDbContext> options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    /// <summary>Table of the migrations that were applied.</summary>
    public const string MigrationsTable = "account_migrations";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(row => row.DisplayName).HasMaxLength(100);
        });
        builder.Entity<IdentityRole>().ToTable("account_roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("account_role_members");
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("account_role_claims");
    }
}
