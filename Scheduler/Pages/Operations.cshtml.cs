using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Operations;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Pages;

/// <summary>運転状況: jobs, robots and today's counts. No personal data.</summary>
internal sealed class OperationsModel(IOperationQueries operations, IEffectQueries effects, ICaseQueries cases, TownTime times) : PageModel
{
    public IReadOnlyList<JobItem> Jobs { get; private set; } = [];

    public IReadOnlyList<(CaseState State, int Count)> StateCounts { get; private set; } = [];

    public bool Paused { get; private set; }

    public int EnteredToday { get; private set; }

    public int StraightToday { get; private set; }

    public double RobotSecondsToday { get; private set; }

    public double SavedToday { get; private set; }

    public int Failed => Jobs.Count(IsFailed);

    public static bool IsFailed(JobItem job) => job.State.Contains("失敗", StringComparison.Ordinal);

    public static string Tone(JobItem job) =>
        IsFailed(job) ? "error"
        : job.State.Contains("再試行", StringComparison.Ordinal) ? "warning"
        : job.State.Contains("実行", StringComparison.Ordinal) ? "progress"
        : "quiet";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The board alone, for the page that refreshes itself.</summary>
    public async Task<IActionResult> OnGetBoardAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Partial("_OperationBoard", this);
    }

    public async Task<IActionResult> OnPostPauseAsync(bool paused, CancellationToken cancellationToken)
    {
        await operations.SetPausedAsync(paused, User.Identity?.Name ?? "", cancellationToken);
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return LocalRedirect("/operations");
        }

        await LoadAsync(cancellationToken);
        return Partial("_OperationBoard", this);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Jobs = [.. (await operations.JobsAsync(cancellationToken)).OrderBy(job => IsFailed(job) ? 0 : 1)];
        Paused = await operations.PausedAsync(cancellationToken);
        var today = await effects.TotalsAsync(times.Today, times.Today, cancellationToken);
        EnteredToday = today.Sum(row => row.Cases);
        StraightToday = today.Sum(row => row.StraightThrough);
        RobotSecondsToday = today.Sum(row => row.RobotSeconds);
        SavedToday = today.Sum(row => row.SavedHours);
        var list = await cases.ListAsync(new WorkQuery([], null, null, 1, 1), cancellationToken);
        StateCounts = [.. Enum.GetValues<CaseState>().Select(state => (state, list.Counts.GetValueOrDefault(state)))];
    }
}
