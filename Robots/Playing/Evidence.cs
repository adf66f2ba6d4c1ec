using Rpa.Robots.Drivers;
using Rpa.Scenarios.Entries;

namespace Rpa.Robots.Playing;

/// <summary>Takes pictures of the screen for the journal. Masking happens in the browser, before a picture exists.</summary>
internal sealed class Evidence(IScreenDriver driver, IEntryJournal journal)
{
    /// <summary>Takes and keeps a picture; does nothing where a browser dialog keeps the page from being drawn.</summary>
    public async Task TakeAsync(string name, CancellationToken cancellationToken)
    {
        if (await driver.ScreenshotAsync(cancellationToken) is { } png)
        {
            await journal.ScreenshotAsync(name, png, cancellationToken);
        }
    }
}
