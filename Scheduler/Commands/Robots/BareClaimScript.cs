using System.Globalization;
using Microsoft.Playwright;
using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scheduler.Commands.Playing;

namespace Rpa.Scheduler.Commands.Robots;

/// <summary>
/// What a script without any proof does for a claim of a newborn: signs in, fills the same fields of the same screen, registers, signs
/// out. Nothing is searched, read back, compared, recorded or photographed. The measure of what proof costs.
/// </summary>
internal sealed class BareClaimScript(IBrowser browser, Uri address)
{
    public async Task RunAsync(PlayInput input, string user, string password)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1024 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(address, "/CM0001").ToString());
        await page.FillAsync("#user-id", user);
        await page.FillAsync("#password", password);
        await page.SelectOptionAsync("#business", "2");
        await page.ClickAsync("#login");
        await page.Locator("body[data-screen='CM0100']").WaitForAsync();
        await page.GotoAsync(new Uri(address, "/JT1001").ToString());

        string Field(string key) => input.Application[key]?.Text ?? string.Empty;
        string Date(string key) => BuiltInFormats.All["wareki7"].Format(Field(key))!;
        async Task Fill(string css, string text)
        {
            await page.FillAsync(css, text);
            await page.Keyboard.PressAsync("Tab");
        }

        await Fill("#claimant-no", input.Check.Derived["claimant.atena_no"]);
        await Fill("#claimant-job", "1");
        await Fill("#claimant-pension", "1");
        await Fill("#reception-date", BuiltInFormats.All["wareki7"].Format(input.Application.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))!);
        await Fill("#claim-date", Date("claim.date"));
        await Fill("#reason", "1");
        await Fill("#event-date", Date("event.date"));
        await Fill("#remarks", $"RPA:{input.Application.Reference}");
        await page.ClickAsync("#tab-spouse");
        await Fill("#spouse-exists", "1");
        await Fill("#spouse-no", input.Check.Derived["spouse.atena_no"]);
        await page.ClickAsync("#tab-children");
        await Fill("#child-1-no", input.Check.Derived["child.1.atena_no"]);
        await Fill("#child-1-relation", Field("child.1.relation"));
        await Fill("#child-1-custody", "1");
        await Fill("#child-1-living", "1");
        await Fill("#child-1-cohabit", "1");
        await page.ClickAsync("#tab-bank");
        await Fill("#bank-code", Field("bank.code"));
        await Fill("#branch-code", Field("bank.branch_code"));
        await Fill("#account-type", "1");
        await Fill("#account-no", Field("bank.account"));
        await Fill("#account-holder", BuiltInFormats.All["zenginKana"].Format(Field("bank.holder_kana"))!);
        await page.ClickAsync("#f10");
        await page.Locator("#result-amount").WaitForAsync();
        await page.ClickAsync("#f12");
        await page.Locator("#dialog[data-code='Q0001'] #dialog-yes").ClickAsync();
        await page.Locator("#dialog[data-code='I0001'] #dialog-close").ClickAsync();
        await page.GotoAsync(new Uri(address, "/CM0100").ToString());
        await page.ClickAsync("#f3");
        await page.Locator("body[data-screen='CM0001']").WaitForAsync();
    }
}
