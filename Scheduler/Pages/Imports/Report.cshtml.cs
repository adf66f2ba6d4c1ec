using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Imports;

namespace Rpa.Scheduler.Pages.Imports;

/// <summary>取込みの報告: what became of the rows of an export, by row and column.</summary>
internal sealed class ReportModel(IImportReports reports) : PageModel
{
    public ImportReport Report { get; private set; } = new() { Encoding = "-" };

    public string FileName { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public Guid DocumentId { get; private set; }

    public static string Tone(ImportLine line) => line.Refused || line.Severity is Severity.Error ? "error" : line.Severity is Severity.Warning ? "warning" : "quiet";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>The lines as CSV.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken)
        ? File(ImportReportText.Csv(Report), "text/csv; charset=utf-8", $"import-{id:N}.csv")
        : NotFound();

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        (DocumentId, Report, FileName, ReceivedAt) = (id, found.Report, found.File, found.ReceivedAt);
        return true;
    }
}
