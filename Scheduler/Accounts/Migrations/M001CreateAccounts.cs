using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rpa.Scheduler.Accounts.Migrations;

/// <summary>Creates the tables of ASP.NET Core Identity under our names. Written by hand: the EF design package is not available.</summary>
[DbContext(typeof(AccountsDbContext))]
[Migration("001_create_accounts")]
internal sealed class M001CreateAccounts : Migration
{
    private const int NameLength = 256;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAccounts(migrationBuilder);
        CreateRoles(migrationBuilder);
        CreateDetails(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["account_role_claims", "account_tokens", "account_logins", "account_claims", "account_role_members", "account_roles", "accounts"])
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void CreateAccounts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "accounts",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                DisplayName = table.Column<string>(maxLength: 100, nullable: false),
                MustChangePassword = table.Column<bool>(nullable: false),
                UserName = table.Column<string>(maxLength: NameLength, nullable: true),
                NormalizedUserName = table.Column<string>(maxLength: NameLength, nullable: true),
                Email = table.Column<string>(maxLength: NameLength, nullable: true),
                NormalizedEmail = table.Column<string>(maxLength: NameLength, nullable: true),
                EmailConfirmed = table.Column<bool>(nullable: false),
                PasswordHash = table.Column<string>(nullable: true),
                SecurityStamp = table.Column<string>(nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
                PhoneNumber = table.Column<string>(nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(nullable: false),
                TwoFactorEnabled = table.Column<bool>(nullable: false),
                LockoutEnd = table.Column<DateTimeOffset>(nullable: true),
                LockoutEnabled = table.Column<bool>(nullable: false),
                AccessFailedCount = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_accounts", row => row.Id));
        migrationBuilder.CreateIndex("UserNameIndex", "accounts", "NormalizedUserName", unique: true);
        migrationBuilder.CreateIndex("EmailIndex", "accounts", "NormalizedEmail");
    }

    private static void CreateRoles(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "account_roles",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                Name = table.Column<string>(maxLength: NameLength, nullable: true),
                NormalizedName = table.Column<string>(maxLength: NameLength, nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_account_roles", row => row.Id));
        migrationBuilder.CreateIndex("RoleNameIndex", "account_roles", "NormalizedName", unique: true);
        migrationBuilder.CreateTable(
            "account_role_members",
            table => new
            {
                UserId = table.Column<string>(nullable: false),
                RoleId = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_role_members", row => new { row.UserId, row.RoleId });
                table.ForeignKey("FK_account_role_members_accounts_UserId", row => row.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_account_role_members_account_roles_RoleId", row => row.RoleId, "account_roles", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_account_role_members_RoleId", "account_role_members", "RoleId");
    }

    private static void CreateDetails(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "account_claims",
            table => new
            {
                Id = table.Column<int>(nullable: false).Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                UserId = table.Column<string>(nullable: false),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_claims", row => row.Id);
                table.ForeignKey("FK_account_claims_accounts_UserId", row => row.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_account_claims_UserId", "account_claims", "UserId");
        migrationBuilder.CreateTable(
            "account_role_claims",
            table => new
            {
                Id = table.Column<int>(nullable: false).Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                RoleId = table.Column<string>(nullable: false),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_role_claims", row => row.Id);
                table.ForeignKey("FK_account_role_claims_account_roles_RoleId", row => row.RoleId, "account_roles", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_account_role_claims_RoleId", "account_role_claims", "RoleId");
        migrationBuilder.CreateTable(
            "account_logins",
            table => new
            {
                LoginProvider = table.Column<string>(nullable: false),
                ProviderKey = table.Column<string>(nullable: false),
                ProviderDisplayName = table.Column<string>(nullable: true),
                UserId = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_logins", row => new { row.LoginProvider, row.ProviderKey });
                table.ForeignKey("FK_account_logins_accounts_UserId", row => row.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_account_logins_UserId", "account_logins", "UserId");
        migrationBuilder.CreateTable(
            "account_tokens",
            table => new
            {
                UserId = table.Column<string>(nullable: false),
                LoginProvider = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_tokens", row => new { row.UserId, row.LoginProvider, row.Name });
                table.ForeignKey("FK_account_tokens_accounts_UserId", row => row.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
