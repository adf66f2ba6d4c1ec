using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scheduler.Town;

namespace Rpa.Scheduler.Pages;

/// <summary>宛名台帳: which snapshot is in use, what it changed, and what could not be read. Counts and lines; nothing of a person.</summary>
internal sealed class LedgerModel(ILedgerHistory history) : PageModel
{
    /// <summary>How many problems are listed.</summary>
    public const int ProblemsShown = 100;

    public IReadOnlyList<LedgerSnapshot> Snapshots { get; private set; } = [];

    /// <summary>The newest import, taken or not.</summary>
    public LedgerSnapshot? Newest => Snapshots.Count > 0 ? Snapshots[0] : null;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Snapshots = await history.ListAsync(cancellationToken);

    public static (string Tone, string Text) StateOf(LedgerSnapshot snapshot) =>
        snapshot.InUse ? ("done", "使用中") : snapshot.Import is null ? ("quiet", "消去済み") : snapshot.Import.Refusal is null ? ("quiet", "前の台帳") : ("error", "取り込まなかった");
}
