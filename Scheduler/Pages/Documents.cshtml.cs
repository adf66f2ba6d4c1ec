using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Operations;

namespace Rpa.Scheduler.Pages;

/// <summary>受付ファイル: the files that came in, what became of them and why.</summary>
internal sealed class DocumentsModel(IOperationQueries operations) : PageModel
{
    public const int Limit = 300;

    public IReadOnlyList<DocumentItem> Documents { get; private set; } = [];

    public static string Tone(DocumentItem document) => document switch
    {
        { CaseIds.Count: > 0 } => "done",
        { Reason.Length: > 0 } => "warning",
        _ => "progress",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Documents = await operations.DocumentsAsync(Limit, cancellationToken);

    /// <summary>The table alone, for the page that refreshes itself.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Partial("_DocumentTable", this);
    }
}
