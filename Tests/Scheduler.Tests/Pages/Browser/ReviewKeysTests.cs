using Rpa.Scenarios.Cases;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages.Browser;

public sealed class ReviewKeysTests(ReviewBrowser browser) : IClassFixture<ReviewBrowser>
{
    [Fact]
    public async Task A_case_is_reviewed_from_the_list_to_the_next_case_without_a_mouse()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview(), SampleCases.InReview("JT-2026-000002")));
        await using var window = await browser.OpenAsync(host, "/");

        await window.PressAsync("Enter");
        await window.InFieldAsync("claimant.name");
        await window.PressAsync("1", "Enter");
        await window.InFieldAsync("claimant.birth");
        await window.Page.Keyboard.TypeAsync("S51.1.10");
        await window.PressAsync("Enter");
        await window.SeeAsync("#reason-1:focus");
        await window.Page.Keyboard.TypeAsync("台帳で確認した");
        await window.PressAsync("Enter");
        await window.SeeAsync("[data-command=approve]:focus");
        await window.PressAsync("Control+Enter");
        await window.Page.WaitForURLAsync($"**/cases/{host.Cases.Cases[1].Item.CaseId}");

        Decisions(host).ShouldBe(["correct claimant.name to '見本　太郎'", "correct claimant.birth to 'S51.1.10'", "acknowledge 1 '台帳で確認した'", "approve"]);
        host.Cases.Cases[0].Item.State.ShouldBe(CaseState.Approved);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_takes_the_reading_as_it_is()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);

        await window.PressAsync("Enter", "Enter");
        await window.SeeAsync("#panel[data-doubtful='0']");

        Decisions(host).ShouldBe(["accept claimant.name", "accept claimant.birth"]);
    }

    [Fact]
    public async Task A_second_digit_shows_that_a_number_was_meant()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);

        await window.PressAsync("2", "3");

        (await window.Page.InputValueAsync("[data-field='claimant.name'] input")).ShouldBe("23");
    }

    [Fact]
    public async Task Escape_brings_the_reading_back_and_moving_on_then_changes_nothing()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);

        await window.Page.Keyboard.TypeAsync("別の名前");
        await window.PressAsync("Escape", "ArrowDown");
        await window.InFieldAsync("claimant.birth");

        (await window.Page.InputValueAsync("[data-field='claimant.name'] input")).ShouldBe("見本　太朗");
        Decisions(host).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_on_keeps_what_was_typed()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);

        await window.Page.Keyboard.TypeAsync("見本　太郎");
        await window.PressAsync("Tab");
        await window.SeeAsync("#panel[data-doubtful='1']");
        await window.InFieldAsync("claimant.birth");

        Decisions(host).ShouldBe(["correct claimant.name to '見本　太郎'"]);
    }

    [Fact]
    public async Task A_choice_is_made_by_its_place()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview() with
        {
            Fields = [SampleCases.Choice("claimant.sex", "性別", ["1"], accepted: false, ("1", "男"), ("2", "女"))],
        }));
        await using var window = await OpenCaseAsync(host, "claimant.sex");

        await window.PressAsync("2", "Enter");
        await window.SeeAsync("#panel[data-doubtful='0']");

        Decisions(host).ShouldBe(["correct claimant.sex to '2'"]);
    }

    [Fact]
    public async Task What_another_person_did_meanwhile_is_shown_and_nothing_typed_is_lost()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);
        var one = host.Cases.Cases[0];
        await host.Cases.AcceptAsync(one.Item.CaseId, one.Version, "claimant.birth", "other", CancellationToken.None);

        await window.Page.Keyboard.TypeAsync("見本　太郎");
        await window.PressAsync("Enter");
        await window.SeeAsync(".toast.is-error");

        (await window.Page.InnerTextAsync(".toast.is-error")).ShouldContain("ほかの職員");
        (await window.Page.InputValueAsync("[data-field='claimant.name'] input")).ShouldBe("見本　太郎");
        await window.SeeAsync("[data-field='claimant.birth'].field-decided");
    }

    [Fact]
    public async Task A_case_with_open_points_is_not_approved_and_the_cursor_goes_to_the_first()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);

        await window.PressAsync("ArrowDown", "Control+Enter");
        await window.SeeAsync(".toast.is-error");

        await window.InFieldAsync("claimant.name");
        Decisions(host).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_returned_case_takes_its_reason_along()
    {
        await using var host = await PagesHost.StartAsync();
        await using var window = await OpenCaseAsync(host);

        await window.Page.ClickAsync("[data-command=return]");
        await window.Page.ClickAsync("[data-append]:first-child");
        await window.PressAsync("Control+Enter");
        await window.Page.WaitForURLAsync("**/?tab=review");

        Decisions(host).ShouldBe(["return '添付書類が不足しています。'"]);
    }

    [Fact]
    public async Task F9_leaves_the_case_as_it_is_for_the_next()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview(), SampleCases.InReview("JT-2026-000002")));
        await using var window = await OpenCaseAsync(host);

        await window.PressAsync("F9");
        await window.Page.WaitForURLAsync($"**/cases/{host.Cases.Cases[1].Item.CaseId}");

        host.Cases.Cases[0].Item.State.ShouldBe(CaseState.InReview);
    }

    [Fact]
    public async Task The_list_is_walked_with_j_and_k()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview(), SampleCases.InReview("JT-2026-000002"), SampleCases.InReview("JT-2026-000003")));
        await using var window = await browser.OpenAsync(host, "/");

        await window.PressAsync("j", "j", "k", "Enter");

        await window.Page.WaitForURLAsync($"**/cases/{host.Cases.Cases[1].Item.CaseId}");
    }

    private static readonly string[] Kinds = ["accept", "correct", "acknowledge", "return", "approve"];

    private static IEnumerable<string> Decisions(PagesHost host) => host.Cases.Acts
        .Where(act => Kinds.Contains(act.Split(' ')[0], StringComparer.Ordinal))
        .Select(act => act[..act.IndexOf(" by ", StringComparison.Ordinal)]);

    private async Task<ReviewWindow> OpenCaseAsync(PagesHost host, string first = "claimant.name")
    {
        var window = await browser.OpenAsync(host, $"/cases/{host.Cases.Cases[0].Item.CaseId}");
        await window.InFieldAsync(first);
        return window;
    }
}
