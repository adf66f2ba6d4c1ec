using Microsoft.Playwright;

namespace Rpa.Scheduler.Tests.Pages.Browser;

/// <summary>A browser window in front of a reviewer.</summary>
internal sealed class ReviewWindow : IAsyncDisposable
{
    public ReviewWindow(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            // A refused decision answers 409, which the browser reports as a failed resource.
            if (message.Type is "error" or "warning" && !message.Text.Contains("409", StringComparison.Ordinal))
            {
                Complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and breaches of the content policy.</summary>
    public List<string> Complaints { get; } = [];

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Waits until the cursor stands in this field.</summary>
    public Task InFieldAsync(string key) =>
        Page.Locator($"[data-field='{key}']:focus-within").WaitForAsync();

    /// <summary>Waits until an element matches, seen or not.</summary>
    public Task SeeAsync(string selector) =>
        Page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
