using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages;

/// <summary>作業一覧: the cases by state. People whose work lies elsewhere are sent there.</summary>
internal sealed class IndexModel(ICaseQueries cases, IProcedureCatalog procedures) : PageModel
{
    private const int PageSize = 50;
    private const int LongestSearch = 100;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? TabKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "procedure")]
    public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public WorkTab Tab { get; private set; } = WorkTab.All[0];

    public WorkList List { get; private set; } = new([], 0, new Dictionary<Rpa.Scenarios.Cases.CaseState, int>());

    public IReadOnlyList<ProcedureDefinition> Procedures => procedures.All;

    public int PageCount => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    public bool IsFiltered => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(Procedure);

    public string RangeText => List.Total == 0
        ? "0件"
        : $"{List.Total}件中 {((PageNumber - 1) * PageSize) + 1}～{((PageNumber - 1) * PageSize) + List.Items.Count}件";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>The table alone, for the page that refreshes itself.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Partial("_WorkTable", this);
    }

    public string Href(string tab, int page, string? handler = null)
    {
        var query = new QueryBuilder { { "tab", tab } };
        if (handler is not null)
        {
            query.Add("handler", handler);
        }

        if (!string.IsNullOrEmpty(Procedure))
        {
            query.Add("procedure", Procedure);
        }

        if (!string.IsNullOrEmpty(Q))
        {
            query.Add("q", Q);
        }

        if (page > 1)
        {
            query.Add("p", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return "/" + query.ToQueryString();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Tab = WorkTab.Of(TabKey ?? (User.IsInRole(Roles.Supervisor) ? null : WorkTab.AllKey));
        PageNumber = Math.Max(1, PageNumber);
        Q = Q?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestSearch)] : null;
        List = await QueryAsync(cancellationToken);
        if (List.Items.Count == 0 && PageNumber > 1)
        {
            PageNumber = PageCount;
            List = await QueryAsync(cancellationToken);
        }
    }

    private Task<WorkList> QueryAsync(CancellationToken cancellationToken) =>
        cases.ListAsync(new WorkQuery(Tab.States, string.IsNullOrEmpty(Procedure) ? null : Procedure, Q, PageNumber, PageSize), cancellationToken);
}
