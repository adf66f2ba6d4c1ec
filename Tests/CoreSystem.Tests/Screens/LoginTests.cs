using System.Net;
using Microsoft.Extensions.Options;

namespace Rpa.CoreSystem.Tests.Screens;

public sealed class LoginTests
{
    [Fact]
    public async Task The_right_password_leads_to_the_menu()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = host.Client();

        var answer = await client.LogInAsync(CoreSystemHost.Clerk, CoreSystemHost.ClerkPassword);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/CM0100");
        Html.Text(await client.PageAsync("/CM0100"), "operator").ShouldBe("見本　花子");
    }

    [Theory]
    [InlineData("1001", "wrong-password", "E0001")]
    [InlineData("9999", "mihon-1001", "E0001")]
    [InlineData("", "mihon-1001", "E0012")]
    [InlineData("1001", "", "E0012")]
    public async Task A_wrong_login_is_refused(string id, string password, string code)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = host.Client();

        var page = await client.SubmitAsync("/CM0001", ("UserId", id), ("Password", password), ("Business", "2"));

        Html.Message(page).ShouldBe(code);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_over_a_restart_until_it_is_unlocked()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using (var client = host.Client())
        {
            for (var attempt = 1; attempt <= 5; attempt++)
            {
                var page = await client.SubmitAsync("/CM0001", ("UserId", "1001"), ("Password", "wrong"), ("Business", "2"));
                Html.Message(page).ShouldBe(attempt < 5 ? "E0001" : "E0002");
            }
        }

        await using var again = await host.RestartAsync("--CoreSystem:Admin=true");
        using var locked = again.Client();
        var refused = await locked.SubmitAsync("/CM0001", ("UserId", "1001"), ("Password", CoreSystemHost.ClerkPassword), ("Business", "2"));
        Html.Message(refused).ShouldBe("E0002");

        await locked.SendAsync(HttpMethod.Post, "/admin/operators/1001/unlock");
        (await locked.LogInAsync("1001", CoreSystemHost.ClerkPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_right_password_clears_the_count_of_wrong_ones()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = host.Client();

        for (var attempt = 1; attempt <= 8; attempt++)
        {
            await client.LogInAsync("1001", attempt % 4 == 0 ? CoreSystemHost.ClerkPassword : "wrong");
        }

        (await client.LogInAsync("1001", CoreSystemHost.ClerkPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Configured_accounts_replace_those_of_the_demo()
    {
        await using var host = await CoreSystemHost.StartAsync("--CoreSystem:Users:K7=a-longer-secret", "--CoreSystem:UserNames:K7=係員　七");
        using var client = host.Client();

        (await client.LogInAsync("1001", CoreSystemHost.ClerkPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.LogInAsync("K7", "a-longer-secret")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Html.Text(await client.PageAsync("/CM0100"), "operator").ShouldBe("係員　七");
    }

    [Fact]
    public async Task Without_the_demo_and_without_accounts_it_does_not_start()
    {
        var wrong = await Should.ThrowAsync<OptionsValidationException>(() =>
            CoreSystemHost.StartAsync("--CoreSystem:Demo=false", "--demo", "false"));

        wrong.Message.ShouldContain("CoreSystem:Users");
    }
}
