using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages.Browser;

public sealed class ReviewClockTests(ReviewBrowser browser) : IClassFixture<ReviewBrowser>
{
    [Fact]
    public async Task A_shown_number_hides_itself_after_half_a_minute()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenWithClockAsync(host);

        await window.Page.ClickAsync("[data-reveal='claimant.my_number']");
        await window.Page.FillAsync("#reveal-reason", "申請書との照合");
        await window.PressAsync("Enter");
        await window.SeeAsync(".revealed");
        var shown = await window.Page.InnerTextAsync(".revealed");
        await window.Page.Clock.RunForAsync(31_000);

        shown.ShouldStartWith("1234 5678 9018");
        (await window.Page.Locator(".revealed").CountAsync()).ShouldBe(0);
        (await window.Page.ContentAsync()).ShouldNotContain("1234 5678 9018");
    }

    [Fact]
    public async Task An_abandoned_case_counts_a_minute_and_no_more()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenWithClockAsync(host);

        await window.PressAsync("ArrowDown");
        await window.Page.Clock.RunForAsync(600_000);

        (await SecondsAsync(host, window)).ShouldBeInRange(55, 70);
    }

    [Fact]
    public async Task Work_on_the_case_is_counted_whole()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenWithClockAsync(host);

        for (var round = 0; round < 6; round++)
        {
            await window.PressAsync(round % 2 == 0 ? "ArrowDown" : "ArrowUp");
            await window.Page.Clock.RunForAsync(30_000);
        }

        (await SecondsAsync(host, window)).ShouldBeInRange(170, 190);
    }

    /// <summary>Leaves the page, which hands in the rest, and adds up what came in.</summary>
    private static async Task<double> SecondsAsync(PagesHost host, ReviewWindow window)
    {
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await window.GoAsync("/");
        return host.Cases.Acts
            .Where(act => act.StartsWith("seconds ", StringComparison.Ordinal))
            .Sum(act => double.Parse(act.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    private async Task<ReviewWindow> OpenWithClockAsync(PagesHost host)
    {
        var window = await browser.OpenAsync(host, "/documents");
        await window.Page.Clock.InstallAsync();
        await window.GoAsync($"/cases/{host.Cases.Cases[0].Item.CaseId}");
        await window.InFieldAsync("claimant.name");
        return window;
    }
}
