using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Cases;

/// <summary>Goes to the next case that waits for review, or back to the list.</summary>
internal sealed class NextModel(ICaseQueries cases) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid? after, CancellationToken cancellationToken)
    {
        var next = await cases.NextInReviewAsync(after, cancellationToken);
        return next is { } id && id != after ? LocalRedirect($"/cases/{id}") : LocalRedirect("/?tab=review");
    }
}
