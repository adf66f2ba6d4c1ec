using System.Net;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Web;

public sealed class AntiforgeryTests
{
    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync([.. Roles.All]);
        var id = host.Cases.Cases[0].Item.CaseId;
        string[] posts =
        [
            "/account/logout", "/account/password", "/operations?handler=Pause", "/admin/users?handler=Create", "/admin/users?handler=Roles",
            "/admin/users?handler=Reset", "/admin/users?handler=Lock", $"/cases/{id}?handler=Accept", $"/cases/{id}?handler=Correct",
            $"/cases/{id}?handler=Acknowledge", $"/cases/{id}?handler=Approve", $"/cases/{id}?handler=Return", $"/cases/{id}?handler=Resolve",
            $"/cases/{id}?handler=Reveal", $"/cases/{id}?handler=Seconds",
        ];

        foreach (var path in posts)
        {
            var response = await visitor.PostRawAsync(path, ("version", "1"), ("field", "claimant.name"), ("reason", "試験"), ("paused", "true"), ("seconds", "5"));

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }

        host.Cases.Acts.ShouldBeEmpty();
        host.Operations.Paused.ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_in_needs_the_token_too()
    {
        await using var host = await PagesHost.StartAsync();
        await host.CreateAsync("shinsa", Roles.Supervisor);
        using var visitor = host.Visit();

        var response = await visitor.PostRawAsync("/account/login", ("user", "shinsa"), ("password", PagesHost.Password));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
