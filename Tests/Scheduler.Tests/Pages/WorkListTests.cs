using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Accounts;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class WorkListTests
{
    [Fact]
    public async Task A_supervisor_sees_first_what_waits_for_review()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview(), SampleCases.Case("JT-2026-000002", CaseState.Entered)));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = await visitor.ReadAsync("/");

        html.ShouldContain("JT-2026-000001");
        html.ShouldNotContain("JT-2026-000002");
    }

    [Fact]
    public async Task A_tab_shows_its_states_and_every_tab_its_count()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview(), SampleCases.Case("JT-2026-000002", CaseState.Entered)));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = await visitor.ReadAsync("/?tab=entered");

        html.ShouldContain("JT-2026-000002");
        html.ShouldNotContain("JT-2026-000001");
        html.ShouldContain("確認待ち<span class=\"count\">1</span>");
        html.ShouldContain("すべて<span class=\"count\">2</span>");
    }

    [Fact]
    public async Task A_clerk_sees_the_list_without_a_way_into_cases()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Clerk);

        var html = await visitor.ReadAsync("/");

        html.ShouldContain("JT-2026-000001");
        html.ShouldNotContain("/cases/");
    }

    [Fact]
    public async Task A_page_beyond_the_end_shows_the_last_page()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(Enumerable.Range(1, 60).Select(number => SampleCases.InReview($"JT-2026-{number:000000}"))));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = await visitor.ReadAsync("/?p=99");

        html.ShouldContain("60件中 51～60件");
        html.ShouldContain("JT-2026-000060");
    }

    [Fact]
    public async Task A_search_finds_a_reference_and_leaves_out_the_rest()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview(), SampleCases.InReview("JT-2026-000777")));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = await visitor.ReadAsync("/?handler=Table&q=777");

        html.ShouldContain("JT-2026-000777");
        html.ShouldNotContain("JT-2026-000001");
        html.ShouldNotContain("<html");
    }
}
