using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Reports;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Pages;

/// <summary>効果: hours saved by scenario, by day or month, and the same as an Excel file.</summary>
internal sealed class EffectsModel(IEffectQueries effects, EffectWorkbook workbook, IOptions<TownOptions> town, TownTime times) : PageModel
{
    private const int MostDays = 62;

    [BindProperty(SupportsGet = true, Name = "period")]
    public string? PeriodKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    public EffectPeriod Period { get; private set; } = null!;

    public IReadOnlyList<EffectPeriod> Presets { get; private set; } = [];

    public bool ByMonth { get; private set; }

    public IReadOnlyList<EffectRow> Totals { get; private set; } = [];

    public IReadOnlyList<EffectRow> Periods { get; private set; } = [];

    public EffectRow Sum { get; private set; } = EffectSum.Of([]);

    public static string Percent(EffectRow row) =>
        row.Cases == 0 ? "－" : (100.0 * row.StraightThrough / row.Cases).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string PerCase(double seconds, int cases) =>
        cases == 0 ? "－" : (seconds / cases).ToString("#,##0.0", CultureInfo.InvariantCulture);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var report = new EffectReport(town.Value.Name, Period.From, Period.To, Totals, Periods, ByMonth);
        var name = string.Create(CultureInfo.InvariantCulture, $"効果_{Period.From:yyyyMMdd}-{Period.To:yyyyMMdd}.xlsx");
        return File(workbook.Create(report), EffectWorkbook.MediaType, name);
    }

    /// <summary>Figures for the charts: periods on the axis, one series a scenario.</summary>
    public string ChartJson()
    {
        var periods = Axis();
        var byScenario = Periods.GroupBy(row => row.ProcedureId, StringComparer.Ordinal).Select(group =>
        {
            var rows = group.Where(row => row.Period is not null).ToDictionary(row => row.Period!.Value);
            return new
            {
                title = group.First().Title,
                saved = periods.Select(day => rows.TryGetValue(day, out var row) ? Math.Round(row.SavedHours, 3) : 0),
                cases = periods.Select(day => rows.TryGetValue(day, out var row) ? row.Cases : 0),
                straight = periods.Select(day => rows.TryGetValue(day, out var row) ? row.StraightThrough : 0),
            };
        });
        var perCase = Totals.Select(row => new
        {
            title = row.Title,
            baseline = row.BaselineSecondsPerCase,
            staff = row.Cases == 0 ? 0 : Math.Round(row.StaffSeconds / row.Cases, 1),
            robot = row.Cases == 0 ? 0 : Math.Round(row.RobotSeconds / row.Cases, 1),
        });
        return JsonSerializer.Serialize(new { periods = periods.Select(PeriodText), scenarios = byScenario, perCase });
    }

    public string Link(string? handler = null)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder { { "period", Period.Key }, { "unit", ByMonth ? "month" : "day" } };
        if (string.Equals(Period.Key, EffectPeriod.CustomKey, StringComparison.Ordinal))
        {
            query.Add("from", Period.From.ToString("O", CultureInfo.InvariantCulture));
            query.Add("to", Period.To.ToString("O", CultureInfo.InvariantCulture));
        }

        if (handler is not null)
        {
            query.Add("handler", handler);
        }

        return "/effects" + query.ToQueryString();
    }

    private List<DateOnly> Axis()
    {
        var last = Period.To < times.Today ? Period.To : times.Today;
        var days = new List<DateOnly>();
        for (var day = ByMonth ? new DateOnly(Period.From.Year, Period.From.Month, 1) : Period.From; day <= last; day = ByMonth ? day.AddMonths(1) : day.AddDays(1))
        {
            days.Add(day);
        }

        return days;
    }

    private string PeriodText(DateOnly day) => day.ToString(ByMonth ? "yyyy/MM" : "M/d", CultureInfo.InvariantCulture);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var today = times.Today;
        Presets = EffectPeriod.Presets(today);
        Period = EffectPeriod.Of(PeriodKey, From, To, today);
        var days = Period.To.DayNumber - Period.From.DayNumber + 1;
        ByMonth = days > MostDays || string.Equals(Unit, "month", StringComparison.Ordinal);
        Totals = await effects.TotalsAsync(Period.From, Period.To, cancellationToken);
        Periods = ByMonth
            ? await effects.ByMonthAsync(Period.From, Period.To, cancellationToken)
            : await effects.ByDayAsync(Period.From, Period.To, cancellationToken);
        Sum = EffectSum.Of(Totals);
    }
}
