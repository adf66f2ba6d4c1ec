using System.Net;
using Microsoft.Extensions.Time.Testing;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Accounts;

public sealed class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_look_alike()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("shinsa", Roles.Supervisor);
        using var visitor = host.Visit();

        var wrongName = await ReadAsync(await visitor.SignInAsync("nobody", PagesHost.Password));
        var wrongPassword = await ReadAsync(await visitor.SignInAsync("shinsa", "something-else"));

        wrongName.ShouldContain("職員IDまたはパスワードが違います。");
        wrongPassword.ShouldContain("職員IDまたはパスワードが違います。");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_against_the_right_one()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("shinsa", Roles.Supervisor);
        using var visitor = host.Visit();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.SignInAsync("shinsa", "something-else");
        }

        var response = await visitor.SignInAsync("shinsa", PagesHost.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(response)).ShouldContain("ログインできません");
    }

    [Fact]
    public async Task After_signing_out_the_pages_are_shut()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        await visitor.PostAsync("/account/logout", "/");

        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_return_address_elsewhere_is_not_followed()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("shinsa", Roles.Supervisor);
        using var visitor = host.Visit();

        var response = await visitor.PostAsync("/account/login", "/account/login", ("user", "shinsa"), ("password", PagesHost.Password), ("returnUrl", "https://example.invalid/"));

        response.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task A_session_ends_when_nobody_works_although_the_page_refreshes_itself()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
        await using var host = await PagesHost.StartAsync(configure: services => services.AddSingleton<TimeProvider>(time));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var answers = new List<HttpStatusCode>();
        for (var minute = 0; minute < 11; minute++)
        {
            using var poll = new HttpRequestMessage(HttpMethod.Get, new Uri("/?handler=Table", UriKind.Relative));
            poll.Headers.Add("X-Rpa-Poll", "1");
            answers.Add((await visitor.Http.SendAsync(poll, Cancel)).StatusCode);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        answers[9].ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Work_keeps_a_session_alive_but_not_longer_than_twelve_hours()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
        await using var host = await PagesHost.StartAsync(configure: services => services.AddSingleton<TimeProvider>(time));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var alive = 0;
        while ((await visitor.GetAsync("/")).StatusCode == HttpStatusCode.OK)
        {
            alive++;
            time.Advance(TimeSpan.FromMinutes(8));
        }

        (alive * 8).ShouldBeInRange(12 * 60, (12 * 60) + 8);
    }

    [Fact]
    public async Task Who_was_given_a_password_changes_it_before_anything_else()
    {
        await using var host = await PagesHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var (result, password) = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().CreateAsync("uketsuke", "受付 一郎", [Roles.Clerk], "admin", Cancel);
        result.Ok.ShouldBeTrue();
        using var visitor = host.Visit();

        var signIn = await visitor.SignInAsync("uketsuke", password!);
        var elsewhere = await visitor.GetAsync("/");
        await visitor.PostAsync("/account/password", "/account/password", ("current", password!), ("fresh", "umi-to-yama-to-kawa"), ("again", "umi-to-yama-to-kawa"));

        signIn.Headers.Location!.OriginalString.ShouldBe("/account/password");
        elsewhere.Headers.Location!.OriginalString.ShouldBe("/account/password");
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<string> ReadAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Cancel);
}
