using System.Net;
using System.Text.RegularExpressions;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Web;

public sealed partial class SecurityHeaderTests
{
    [Fact]
    public async Task Every_answer_carries_the_content_policy_and_is_not_kept()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        foreach (var path in (string[])["/", $"/cases/{host.Cases.Cases[0].Item.CaseId}", "/effects", $"/images/pages/{SampleCases.PageId}", "/nothing-here"])
        {
            var response = await visitor.GetAsync(path);

            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'", Case.Sensitive, path);
            policy.ShouldContain("script-src 'self';", Case.Sensitive, path);
            policy.ShouldContain("frame-ancestors 'none'", Case.Sensitive, path);
            policy.ShouldNotContain("unsafe", Case.Sensitive, path);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own_or_reaches_elsewhere()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync([.. Roles.All]);
        var shown = new MemoryCases(SampleCases.Case("JT-2026-000002", Scenarios.Cases.CaseState.EntryStopped), SampleCases.Case("JT-2026-000003", Scenarios.Cases.CaseState.Entered));
        host.Cases.Cases.AddRange(shown.Cases);
        string[] paths = ["/", "/documents", "/operations", "/effects", "/admin/users", "/account/password", "/account/denied", .. host.Cases.Cases.Select(one => $"/cases/{one.Item.CaseId}")];

        foreach (var path in paths)
        {
            var html = await (await visitor.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            InlineScript().IsMatch(html).ShouldBeFalse(path);
            InlineHandler().IsMatch(html).ShouldBeFalse(path);
            html.ShouldNotContain(" style=", Case.Sensitive, path);
            html.ShouldNotContain("<style", Case.Sensitive, path);
            Elsewhere().IsMatch(html).ShouldBeFalse(path);
        }
    }

    [Fact]
    public async Task The_assets_are_served_by_the_service_itself()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = host.Visit();

        foreach (var path in (string[])["/lib/htmx/htmx.min.js", "/lib/echarts/echarts.common.min.js", "/lib/design-tokens/tokens.css", "/css/base.css", "/js/case/main.js", "/img/icon.svg"])
        {
            (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task A_page_that_is_missing_says_so_in_words()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var response = await visitor.GetAsync($"/cases/{Guid.NewGuid()}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("見つかりません");
    }

    [GeneratedRegex("<script(?![^>]*\\ssrc=)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("\\son[a-z]+\\s*=\\s*[\"']", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex InlineHandler();

    [GeneratedRegex("(?:src|href|action)=\"(?:https?:)?//", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Elsewhere();
}
