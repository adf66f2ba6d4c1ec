using System.Net;
using Rpa.Scheduler.Accounts;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class WorkListTests
{
    [Fact]
    public async Task A_supervisor_sees_the_cases_that_wait_for_review()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = await visitor.ReadAsync("/");

        html.ShouldContain("JT-2026-000001");
        html.ShouldContain("確認待ち");
    }
}
