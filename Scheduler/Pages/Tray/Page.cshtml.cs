using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Tray;

/// <summary>A page of the tray with what can be done about it: type it in by a form, or set it aside.</summary>
internal sealed class TrayPageModel(IUnknownPages pages, IProcedureCatalog catalog) : PageModel
{
    /// <summary>The page shown.</summary>
    public UnknownPage? Shown { get; private set; }

    public string? Refusal { get; private set; }

    /// <summary>The forms that it may be typed in by.</summary>
    public IReadOnlyList<(ProcedureDefinition Procedure, FormRevision Form)> Forms => catalog.Forms;

    private string UserName => User.Identity?.Name ?? "";

    public Task<IActionResult> OnGetAsync(Guid pageId, CancellationToken cancellationToken) => ShowAsync(pageId, null, cancellationToken);

    public async Task<IActionResult> OnPostCaseAsync(Guid pageId, string? revision, CancellationToken cancellationToken)
    {
        var settled = await pages.MakeCaseAsync(pageId, revision ?? "", UserName, cancellationToken);
        return settled.CaseId is { } made ? Redirect($"/cases/{made}") : await ShowAsync(pageId, settled.Message, cancellationToken);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid pageId, string? reason, CancellationToken cancellationToken)
    {
        var settled = await pages.DiscardAsync(pageId, reason ?? "", UserName, cancellationToken);
        return settled.Message is null ? Redirect("/tray?done=discarded") : await ShowAsync(pageId, settled.Message, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid pageId, string? refusal, CancellationToken cancellationToken)
    {
        Refusal = refusal;
        Shown = await pages.FindAsync(pageId, cancellationToken);
        return Shown is null ? NotFound() : Page();
    }
}
