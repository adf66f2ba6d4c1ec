using System.Net;

namespace Rpa.CoreSystem.Tests.Screens;

public sealed class SessionTests
{
    [Theory]
    [InlineData("/CM0100")]
    [InlineData("/AT0110")]
    [InlineData("/JT1001")]
    [InlineData("/JT1901")]
    [InlineData("/JT1902/812223519")]
    public async Task Every_screen_needs_a_login(string path)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = host.Client();

        var answer = await client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/CM0001");
    }

    [Fact]
    public async Task A_session_ends_after_ten_minutes_without_a_request()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(9));
        (await client.GetAsync("/CM0100")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(9));
        (await client.GetAsync("/CM0100")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        var ended = await client.GetAsync("/CM0100");

        ended.Headers.Location!.ToString().ShouldBe("/CM0001?ended=1");
        Html.Message(await client.PageAsync("/CM0001?ended=1")).ShouldBe("E0003");
    }

    [Fact]
    public async Task A_round_trip_without_a_session_says_where_to_go()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = host.Client();

        var answer = await client.CallAsync("/JT1001/examine", new { fields = Claims.OneChild() });

        answer.Code().ShouldBe("E0003");
        answer.GetProperty("goTo").GetString().ShouldBe("/CM0001");
    }

    [Fact]
    public async Task Logging_out_ends_the_session()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        await client.GetAsync("/CM0001?logout=1");

        (await client.GetAsync("/CM0100")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Outside_the_opening_hours_every_screen_is_closed()
    {
        await using var host = await CoreSystemHost.StartAsync("--CoreSystem:OnlineHours=07:00-20:00");
        using var client = await host.LoggedInAsync();

        host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 31, 10, 59, 0, TimeSpan.Zero));
        (await client.LogInAsync(CoreSystemHost.Clerk, CoreSystemHost.ClerkPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 31, 11, 0, 0, TimeSpan.Zero));
        var closed = await client.GetAsync("/JT1001");
        var call = await client.CallAsync("/JT1001/examine", new { fields = Claims.OneChild() });

        closed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await closed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("data-screen=\"CM0009\"");
        page.ShouldContain("07:00～20:00");
        call.Code().ShouldBe("E0950");
    }

    [Fact]
    public async Task Health_needs_no_login_and_admin_is_off_unless_switched_on()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = host.Client();

        (await client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/admin/faults")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
