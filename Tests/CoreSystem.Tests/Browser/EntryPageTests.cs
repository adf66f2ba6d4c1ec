namespace Rpa.CoreSystem.Tests.Browser;

/// <summary>The one page and script of the entry screens that are declared by data, in a browser.</summary>
public sealed class EntryPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task An_entry_is_typed_examined_registered_and_shown_again()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/KG2001");

        await page.TypeAsync(EntryForms.Certification(remarks: "K-7"));
        (await page.ReadAsync("insured-name")).ShouldBe("渡辺　トメ");
        (await page.ReadAsync("doctor-name")).ShouldBe("武田　由紀");
        await page.Keyboard.PressAsync("F10");
        await page.ReadyAsync();
        (await page.ReadAsync("result-age")).ShouldBe("76歳");
        await page.Keyboard.PressAsync("F12");
        await page.AnswerAsync("Q0001", "yes");
        await page.AnswerAsync("I0001", "close");

        var number = await page.ReadAsync("receipt-no");
        await page.GotoAsync("/KG2901");
        await page.FillAsync("#remarks", "K-7");
        await page.Keyboard.PressAsync("F10");
        await page.Locator($"#results tr[data-no='{number}']").DblClickAsync();
        await page.Locator("body[data-screen=KG2902][data-busy=false]").WaitForAsync();
        (await page.ReadAsync("last-visit")).ShouldBe("令和08年06月01日");
    }

    [Fact]
    public async Task A_look_up_runs_again_when_what_it_depends_on_changes()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/KG2001");
        await page.TypeAsync(EntryForms.Certification());

        await page.Locator("#hospital-no").FillAsync("9910160879");
        await page.Locator("#hospital-no").PressAsync("Tab");

        await page.AnswerAsync("E0111", "close");
        (await page.ReadAsync("doctor-name")).ShouldBe("");
    }

    [Fact]
    public async Task Numbers_are_looked_up_in_a_window_by_keyboard()
    {
        await using var host = await CoreSystemHost.StartAsync();
        var page = await browser.OpenAsync(host, "/KG2001");

        await page.Locator("#insured-no").PressAsync("F4");
        await page.FillAsync("#search-q", "ワタナベト");
        await page.PressAsync("#search-q", "Enter");
        await page.Locator("#search-rows tr[data-no='0000005628']").PressAsync("Enter");
        await page.ReadyAsync();

        (await page.ReadAsync("insured-name")).ShouldBe("渡辺　トメ");
    }

    [Fact]
    public async Task The_window_about_printing_comes_before_the_number()
    {
        await using var host = await CoreSystemHost.StartAsync("--CoreSystem:Admin=true");
        using var admin = await host.LoggedInAsync();
        await admin.SendAsync(HttpMethod.Put, "/admin/faults", """{ "rules": [ { "kind": "print-dialog", "times": 1 } ] }""");
        var page = await browser.OpenAsync(host, "/KG2001");
        await page.TypeAsync(EntryForms.Certification());

        await page.Keyboard.PressAsync("F12");
        await page.AnswerAsync("Q0001", "yes");
        await page.AnswerAsync("Q0010", "no");
        await page.AnswerAsync("I0001", "close");

        (await page.ReadAsync("receipt-no")).ShouldBe("08KR000001");
    }

    [Theory]
    [InlineData("/KG2001", "#tab-examine", "#consent")]
    [InlineData("/JT1001", "#tab-examine", "#account-holder")]
    public async Task Another_version_of_a_screen_goes_through_tabs_and_fields_the_other_way_round(string path, string tab, string last)
    {
        await using var host = await CoreSystemHost.StartAsync("--CoreSystem:Admin=true");
        using var admin = await host.LoggedInAsync();
        await admin.SendAsync(HttpMethod.Put, "/admin/faults", $$"""{ "rules": [ { "kind": "tab-order", "screen": "{{path[1..]}}" } ] }""");

        var page = await browser.OpenAsync(host, path);

        (await page.EvaluateAsync<string>("'#' + document.querySelector('.tabs button').id")).ShouldBe(tab);
        (await page.EvaluateAsync<bool>($"document.querySelector('{last}').tabIndex < document.querySelector('#reception-date').tabIndex")).ShouldBeTrue();
    }
}
