using System.Text.RegularExpressions;

namespace Rpa.CoreSystem.Tests.Browser;

public sealed class ClaimScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_claim_is_typed_examined_registered_and_found_by_its_remark()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");

        await page.TypeAsync(Claims.OneChild(remarks: "R-2026-0001"));
        (await page.ReadAsync("claimant-name")).ShouldBe("山﨑　智");
        (await page.ReadAsync("child-1-birth")).ShouldBe("令和08年07月08日");
        (await page.ReadAsync("branch-name")).ShouldBe("川端支店");
        await page.Keyboard.PressAsync("F10");
        await page.ReadyAsync();
        (await page.ReadAsync("result-amount")).ShouldBe("15,000円");
        (await page.GetAttributeAsync("#result-start", "data-value")).ShouldBe("2026-08");
        await page.Keyboard.PressAsync("F12");
        await page.AnswerAsync("Q0001", "yes");
        await page.AnswerAsync("I0001", "close");

        var certificationNo = await page.ReadAsync("certification-no");
        certificationNo.ShouldBe("080000011");
        await page.Keyboard.PressAsync("F3");
        await page.Locator("body[data-screen=CM0100][data-busy=false]").WaitForAsync();
        await page.FillAsync("#menu-code", "2319");
        await page.PressAsync("#menu-code", "Enter");
        await page.FillAsync("#remarks", "R-2026-0001");
        await page.Keyboard.PressAsync("F10");
        await page.Locator($"#results tr[data-no='{certificationNo}']").DblClickAsync();
        await page.Locator("body[data-screen=JT1902][data-busy=false]").WaitForAsync();
        (await page.ReadAsync("remarks")).ShouldBe("R-2026-0001");
    }

    [Fact]
    public async Task Warnings_are_asked_one_by_one_and_no_stops_the_registration()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");
        await page.TypeAsync(Claims.OneChild().With(("claimant-job", "3"), ("account-holder", "ﾔﾏｻﾞｷ ﾘｴ")));

        await page.Keyboard.PressAsync("F12");
        await page.AnswerAsync("W0202", "yes");
        await page.AnswerAsync("W0301", "no");

        await page.ReadyAsync();
        (await page.Locator("#dialog").CountAsync()).ShouldBe(0);
        (await page.ReadAsync("certification-no")).ShouldBe("");
    }

    [Fact]
    public async Task An_error_leads_to_its_field()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");
        await page.TypeAsync(Claims.OneChild().With(("account-no", "123")));

        await page.Keyboard.PressAsync("F12");
        await page.AnswerAsync("E0064", "close");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("account-no");
        (await page.Locator("#panel-bank").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("#messages li[data-code=E0064]").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_shows_E0999_although_the_record_is_stored()
    {
        await using var host = await CoreSystemHost.StartAsync("--CoreSystem:Admin=true");
        using var admin = await host.LoggedInAsync();
        await admin.SendAsync(HttpMethod.Put, "/admin/faults", """{ "rules": [ { "kind": "lost-response-after-commit", "times": 1 } ] }""");
        var page = await browser.OpenAsync(host, "/JT1001");
        await page.TypeAsync(Claims.OneChild(remarks: "lost"));

        await page.Keyboard.PressAsync("F12");
        await page.AnswerAsync("Q0001", "yes");
        await page.AnswerAsync("E0999", "close");

        (await page.ReadAsync("certification-no")).ShouldBe("");
        Html.Rows(await admin.SubmitAsync("/JT1901", ("Remarks", "lost"))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_protected_person_opens_a_window_that_waits()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");

        await page.FillAsync("#claimant-no", "0041005662");
        await page.PressAsync("#claimant-no", "Tab");

        (await page.DialogAsync()).ShouldBe("A0001");
        (await page.Locator("#dialog").InnerTextAsync()).ShouldContain("支援措置対象者です。取扱注意");
        (await page.GetAttributeAsync("body", "data-busy")).ShouldBe("false");
        await page.Keyboard.PressAsync("F12");
        (await page.DialogAsync()).ShouldBe("A0001");
        await page.AnswerAsync("A0001", "close");
        (await page.ReadAsync("claimant-name")).ShouldBe("青木　和也");
    }

    [Fact]
    public async Task A_key_on_the_screen_counts_the_field_being_typed_and_waits_for_its_look_up()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");
        await page.TypeAsync(Claims.OneChild().With(("branch-code", "")));

        await page.Locator("#branch-code").FillAsync("009");
        await page.Locator("#branch-code").PressAsync("F10");
        await page.ReadyAsync();

        (await page.ReadAsync("branch-name")).ShouldBe("川端支店");
        (await page.GetAttributeAsync("#message", "data-code")).ShouldBe("I0004");
    }

    [Fact]
    public async Task Codes_are_looked_up_in_windows_by_keyboard()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");

        await page.Locator("#claimant-no").PressAsync("F4");
        await page.FillAsync("#search-q", "ヤマザキサ");
        await page.PressAsync("#search-q", "Enter");
        await page.Locator("#search-rows tr[data-no='0041000769']").PressAsync("Enter");
        await page.ReadyAsync();

        (await page.InputValueAsync("#claimant-no")).ShouldBe("0041000769");
        (await page.ReadAsync("claimant-name")).ShouldBe("山﨑　智");
    }

    [Fact]
    public async Task An_input_put_aside_comes_back_as_it_was()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");
        await page.TypeAsync(Claims.TwoChildrenAndSibling());

        await page.Keyboard.PressAsync("F9");
        await page.AnswerAsync("I0005", "close");
        await page.Locator("#holds .reception-no a").ClickAsync();
        await page.Locator("body[data-screen=JT1001][data-busy=false]").WaitForAsync();
        await page.Keyboard.PressAsync("F10");
        await page.ReadyAsync();

        (await page.ReadAsync("claimant-name")).ShouldBe("桜井　慎吾");
        (await page.ReadAsync("result-amount")).ShouldBe("40,000円");
        (await page.Locator("#bank-public").IsCheckedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task An_ended_session_is_told_and_leads_to_the_login()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");

        host.Clock.Advance(TimeSpan.FromMinutes(11));
        await page.Keyboard.PressAsync("F10");
        await page.AnswerAsync("E0003", "close");

        await page.WaitForURLAsync(new Regex("/CM0001", RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await page.GetAttributeAsync("#message", "data-code")).ShouldBe("E0003");
    }

    [Fact]
    public async Task Leaving_a_typed_claim_asks_first()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");
        await page.FillAsync("#remarks", "x");

        await page.Keyboard.PressAsync("F3");
        await page.AnswerAsync("Q0002", "no");
        (await page.InputValueAsync("#remarks")).ShouldBe("x");
        await page.Keyboard.PressAsync("F5");
        await page.AnswerAsync("Q0002", "yes");

        await page.Locator("body[data-screen=JT1001][data-busy=false]").WaitForAsync();
        (await page.InputValueAsync("#remarks")).ShouldBe("");
    }

    [Fact]
    public async Task Enter_goes_through_the_fields_and_turns_to_the_next_tab()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/JT1001");

        var visited = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            visited.Add(await page.EvaluateAsync<string>("document.activeElement.id"));
            await page.Keyboard.PressAsync("Enter");
        }

        visited.ShouldBe(["reception-date", "claim-date", "reason", "event-date", "remarks", "claimant-no", "claimant-job", "claimant-pension", "spouse-exists"]);
    }

    [Theory]
    [InlineData("/AT0110")]
    [InlineData("/JT1001")]
    [InlineData("/JT1901")]
    [InlineData("/JT1101")]
    [InlineData("/KG2001")]
    [InlineData("/KG2901")]
    [InlineData("/ZK3001")]
    [InlineData("/ZK3010")]
    [InlineData("/KJ4001")]
    [InlineData("/KJ4011")]
    public async Task Nothing_on_a_screen_reaches_beyond_its_frame(string path)
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, path);

        var wider = await page.EvaluateAsync<int>("[...document.querySelectorAll('#frame *')].filter(e => e.getBoundingClientRect().right > document.getElementById('frame').getBoundingClientRect().right + 1).length");

        wider.ShouldBe(0);
    }
}
