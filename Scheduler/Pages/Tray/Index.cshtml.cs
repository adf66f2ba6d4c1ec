using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Tray;

/// <summary>どの様式でもない頁: the tray of pages that no registered form was found on.</summary>
internal sealed class IndexModel(IUnknownPages pages) : PageModel
{
    public const int Limit = 200;

    public IReadOnlyList<UnknownPage> Pages { get; private set; } = [];

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancellationToken)
    {
        Done = string.Equals(done, "discarded", StringComparison.Ordinal) ? "頁を破棄しました。" : null;
        Pages = await pages.ListAsync(Limit, cancellationToken);
    }
}
