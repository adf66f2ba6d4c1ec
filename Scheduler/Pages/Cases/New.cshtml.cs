using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Cases;

/// <summary>Starts a case of a procedure by hand (手入力); its fields are typed in on the case's own page.</summary>
internal sealed class NewModel(IHandCases hand, IProcedureCatalog catalog, TownClock clock) : PageModel
{
    private const string Iso = "yyyy-MM-dd";

    public string? Refusal { get; private set; }

    public string? ProcedureId { get; private set; }

    public string? ReceivedOn { get; private set; }

    public string Today => clock.Today.ToString(Iso, CultureInfo.InvariantCulture);

    public IReadOnlyList<ProcedureDefinition> Procedures => catalog.All;

    public void OnGet(string? procedureId) => (ProcedureId, ReceivedOn) = (procedureId, Today);

    public async Task<IActionResult> OnPostAsync(string? procedureId, string? receivedOn, CancellationToken cancellationToken)
    {
        (ProcedureId, ReceivedOn) = (procedureId, receivedOn);
        if (!DateOnly.TryParseExact(receivedOn, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Refusal = "受付日を入力してください。";
            return Page();
        }

        var started = await hand.StartAsync(procedureId ?? "", day, User.Identity?.Name ?? "", cancellationToken);
        if (started.CaseId is { } made)
        {
            return Redirect($"/cases/{made}");
        }

        Refusal = started.Message;
        return Page();
    }
}
