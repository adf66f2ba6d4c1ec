using Microsoft.Extensions.Logging.Abstractions;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Accounts;

public sealed class AccountStartupTests
{
    [Fact]
    public async Task Without_the_environment_no_account_is_made()
    {
        await using var host = await PagesHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<AccountBootstrap>().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_environment_names_the_first_administrator_and_later_ones_are_not_made()
    {
        await using var host = await PagesHost.StartAsync();

        await StartAsync(host, "kanri");
        await StartAsync(host, "other");

        await using var scope = host.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().ListAsync(TestContext.Current.CancellationToken);
        rows.ShouldHaveSingleItem().UserName.ShouldBe("kanri");
        rows[0].Roles.ShouldBe([Roles.Administrator]);
    }

    private static Task StartAsync(PagesHost host, string user)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [AccountOptions.AdministratorVariable] = user,
            [AccountOptions.AdministratorPasswordVariable] = PagesHost.Password,
        }).Build();
        return new AccountStartup(host.Services.GetRequiredService<IServiceScopeFactory>(), configuration, NullLogger<AccountStartup>.Instance).StartAsync(CancellationToken.None);
    }
}
