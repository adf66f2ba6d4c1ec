using System.Net;
using Microsoft.AspNetCore.Authorization;
using NSubstitute;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Web;

public sealed class EndpointAuthorizationTests
{
    private static readonly string[] Open = ["/account/login", "/error/{code:int}"];

    [Fact]
    public async Task Every_endpoint_but_signing_in_and_errors_asks_for_an_account()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = host.Visit();
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        endpoints.Count.ShouldBeGreaterThan(12);
        foreach (var endpoint in endpoints)
        {
            var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (Open.Contains(pattern, StringComparer.Ordinal))
            {
                continue;
            }

            endpoint.Metadata.GetMetadata<IAllowAnonymous>().ShouldBeNull(pattern);
            var response = await visitor.GetAsync(PathOf(pattern));
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, pattern);
            response.Headers.Location!.PathAndQuery.ShouldStartWith("/account/login", Case.Sensitive, pattern);
        }
    }

    [Theory]
    [InlineData(Roles.Clerk, "/,/documents,/account/password")]
    [InlineData(Roles.Supervisor, "/,/documents,/effects,/effects?handler=Excel,/cases/{id},/cases/next,/cases/new,/images/pages/{page},/images/crops/{id}/claimant.name,/images/screenshots/{page},/tray,/images/unknown/{page},/account/password")]
    [InlineData(Roles.Operator, "/documents,/operations,/ledger,/effects,/effects?handler=Excel,/account/password")]
    [InlineData(Roles.Administrator, "/admin/users,/account/password")]
    public async Task A_role_opens_its_own_pages_and_no_others(string role, string allowed)
    {
        await using var host = await PagesHost.StartAsync();
        host.Tray.ImageAsync(SampleCases.PageId, Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns([1]);
        using var visitor = await host.SignInAsync(role);
        var mine = allowed.Split(',');
        string[] all =
        [
            "/", "/documents", "/operations", "/ledger", "/effects", "/effects?handler=Excel", "/cases/{id}", "/cases/next", "/cases/new", "/images/pages/{page}",
            "/images/crops/{id}/claimant.name", "/images/screenshots/{page}", "/tray", "/images/unknown/{page}", "/admin/users", "/account/password",
        ];

        foreach (var path in all)
        {
            var response = await visitor.GetAsync(path
                .Replace("{id}", host.Cases.Cases[0].Item.CaseId.ToString(), StringComparison.Ordinal)
                .Replace("{page}", SampleCases.PageId.ToString(), StringComparison.Ordinal));

            IsOpen(response).ShouldBe(mine.Contains(path, StringComparer.Ordinal), $"{role} at {path}: {response.StatusCode} {response.Headers.Location}");
        }
    }

    [Fact]
    public async Task Each_role_lands_where_its_work_begins()
    {
        await using var host = await PagesHost.StartAsync();
        (string Role, string Landing)[] expected =
            [(Roles.Clerk, "/"), (Roles.Supervisor, "/"), (Roles.Operator, "/operations"), (Roles.Administrator, "/admin/users")];

        foreach (var (role, landing) in expected)
        {
            await host.CreateAsync("at-" + role, role);
            using var visitor = host.Visit();
            var response = await visitor.SignInAsync("at-" + role, PagesHost.Password);

            response.Headers.Location!.ToString().ShouldBe(landing, role);
        }
    }

    [Fact]
    public async Task A_script_without_a_session_gets_an_answer_that_it_understands()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = host.Visit();
        visitor.Http.DefaultRequestHeaders.Add("HX-Request", "true");

        var response = await visitor.GetAsync("/?handler=Table");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.GetValues("HX-Refresh").ShouldBe(["true"]);
    }

    // A page of its own may send on to another; only the sign-in and the refusal mean that it stayed shut.
    private static bool IsOpen(HttpResponseMessage response)
    {
        var target = response.Headers.Location?.OriginalString ?? "";
        return response.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Redirect => target.StartsWith("/cases/", StringComparison.Ordinal) || target.StartsWith("/?tab", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static string PathOf(string pattern) => pattern
        .Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .Replace("{pageId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .Replace("{caseId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .Replace("{screenshotId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .Replace("{fieldKey}", "claimant.name", StringComparison.Ordinal);
}
