using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Accounts;

/// <summary>Accounts and roles, in the same database as the cases. The tables come from the migrations, not from this model.</summary>
internal sealed class AccountsDbContext(DbContextOptions<AccountsDbContext> options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("accounts");
        builder.Entity<IdentityRole>().ToTable("account_roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("account_role_members");
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("account_role_claims");
        SnakeCase.Apply(builder);
    }
}
