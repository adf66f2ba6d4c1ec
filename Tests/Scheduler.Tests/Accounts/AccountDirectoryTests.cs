using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Accounts;

public sealed class AccountDirectoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_administrator_can_be_neither_locked_nor_stripped()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("kanri", Roles.Administrator);
        await using var scope = host.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var id = (await directory.ListAsync(Cancel)).Single().Id;

        (await directory.SetLockedAsync(id, locked: true, "kanri", Cancel)).Ok.ShouldBeFalse();
        (await directory.SetRolesAsync(id, [Roles.Clerk], "kanri", Cancel)).Ok.ShouldBeFalse();
        (await directory.ListAsync(Cancel)).Single().Roles.ShouldBe([Roles.Administrator]);
    }

    [Fact]
    public async Task A_locked_account_cannot_sign_in_and_its_session_ends()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("kanri", Roles.Administrator);
        await host.CreateAsync("uketsuke", Roles.Clerk);
        using var visitor = host.Visit();
        await visitor.SignInAsync("uketsuke", PagesHost.Password);
        await using var scope = host.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var id = (await directory.ListAsync(Cancel)).Single(row => string.Equals(row.UserName, "uketsuke", StringComparison.Ordinal)).Id;

        (await directory.SetLockedAsync(id, locked: true, "kanri", Cancel)).Ok.ShouldBeTrue();

        using var poll = new HttpRequestMessage(HttpMethod.Get, new Uri("/?handler=Table", UriKind.Relative));
        poll.Headers.Add("X-Rpa-Poll", "1");
        (await visitor.Http.SendAsync(poll, Cancel)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await directory.ListAsync(Cancel)).Single(row => string.Equals(row.Id, id, StringComparison.Ordinal)).Locked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_lifts_the_lock()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("uketsuke", Roles.Clerk);
        await using var scope = host.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var id = (await directory.ListAsync(Cancel)).Single().Id;
        await directory.SetLockedAsync(id, locked: true, "kanri", Cancel);

        var (result, password) = await directory.ResetPasswordAsync(id, "kanri", Cancel);

        result.Ok.ShouldBeTrue();
        using var visitor = host.Visit();
        (await visitor.SignInAsync("uketsuke", PagesHost.Password)).Headers.Location.ShouldBeNull();
        (await visitor.SignInAsync("uketsuke", password!)).Headers.Location!.OriginalString.ShouldBe("/account/password");
    }

    [Fact]
    public async Task A_name_is_given_once_and_a_weak_password_never()
    {
        await using var host = await PagesHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var bootstrap = scope.ServiceProvider.GetRequiredService<AccountBootstrap>();

        (await bootstrap.CreateAdministratorAsync("kanri", "short", Cancel)).Message!.ShouldContain("12文字以上");
        (await bootstrap.CreateAdministratorAsync("kanri", "watashi-wa-kanri-desu", Cancel)).Message!.ShouldContain("職員ID");
        (await bootstrap.CreateAdministratorAsync("kanri", PagesHost.Password, Cancel)).Ok.ShouldBeTrue();
        (await bootstrap.CreateAdministratorAsync("KANRI", PagesHost.Password, Cancel)).Message!.ShouldContain("既に使われています");
    }

    [Fact]
    public async Task The_tables_hold_every_column_of_the_model()
    {
        await using var host = await PagesHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();

        foreach (var entity in database.Model.GetEntityTypes())
        {
            var wanted = entity.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal);
            var found = await database.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info({0})", entity.GetTableName()!).ToListAsync(Cancel);

            found.Order(StringComparer.Ordinal).ShouldBe(wanted, entity.GetTableName()!);
        }
    }

    [Fact]
    public async Task The_keys_of_sessions_are_not_legible_in_the_store()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Clerk);
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<Store.RpaDbContext>>().CreateDbContextAsync(Cancel);

        var rows = await context.Settings.Where(row => row.Name.StartsWith("sign-in-key/")).ToListAsync(Cancel);

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => !row.Value.Contains("<key", StringComparison.Ordinal));
        host.Services.GetRequiredService<SignInKeys>().GetAllElements().ShouldAllBe(element => element.Name.LocalName == "key");
    }
}
