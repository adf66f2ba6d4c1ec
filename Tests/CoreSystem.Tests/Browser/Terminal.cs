using Microsoft.Playwright;

namespace Rpa.CoreSystem.Tests.Browser;

/// <summary>What a clerk does at a terminal.</summary>
internal static class Terminal
{
    /// <summary>Waits until no round trip runs.</summary>
    public static Task ReadyAsync(this IPage page) => page.Locator("body[data-busy=false]").WaitForAsync();

    /// <summary>Types a whole claim, turning to the tab of each field.</summary>
    public static async Task TypeAsync(this IPage page, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (field, value) in fields.Where(f => f.Key is not "reception-no" && f.Value.Length > 0))
        {
            var input = page.Locator($"#{field}");
            if (!await input.IsVisibleAsync())
            {
                var panel = await input.EvaluateAsync<string>("e => e.closest('.tab-panel').id.slice('panel-'.length)");
                await page.ClickAsync($"#tab-{panel}");
            }

            if (field is "bank-public")
            {
                await input.SetCheckedAsync(value is "1");
                continue;
            }

            await input.FillAsync(value);
            await input.PressAsync("Tab");
            await page.ReadyAsync();
        }
    }

    /// <summary>The code of the open window; waits for one.</summary>
    public static async Task<string> DialogAsync(this IPage page) =>
        await page.Locator("#dialog").GetAttributeAsync("data-code") ?? "";

    /// <summary>Presses a button of the window with a code.</summary>
    public static Task AnswerAsync(this IPage page, string code, string button) =>
        page.Locator($"#dialog[data-code={code}] #dialog-{button}").ClickAsync();

    /// <summary>The text of a display.</summary>
    public static async Task<string> ReadAsync(this IPage page, string id) =>
        await page.Locator($"#{id}").TextContentAsync() ?? "";
}
