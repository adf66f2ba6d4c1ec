using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>The town (section <c>Town</c>).</summary>
internal sealed class TownOptions
{
    public const string Section = "Town";

    /// <summary>Name of the town on screens. Default 見本市.</summary>
    [Required]
    public string Name { get; set; } = "見本市";

    /// <summary>Time zone that days are counted in. Default <c>Asia/Tokyo</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Tokyo";

    /// <summary>Folder in which the exports of the town's ledger (CSV) land; empty where none is imported, or only by <c>./rpa ledger import</c>.</summary>
    public string? LedgerFolder { get; set; }

    /// <summary>Seconds between looks at the ledger's folder: an export is imported once it stands still from one look to the next. Default 60.</summary>
    [Range(1, 86_400)]
    public int LedgerLookSeconds { get; set; } = 60;

    /// <summary>How many snapshots of the ledger are kept; older ones are erased. Default 14.</summary>
    [Range(1, 1000)]
    public int LedgerSnapshots { get; set; } = 14;

    /// <summary>Share of the residents that may be missing, or unreadable, before an export is taken for one that was cut off. Default 0.1.</summary>
    [Range(0, 1)]
    public double LedgerLargestDrop { get; set; } = 0.1;

    /// <summary>Folder of the procedures; empty for the ones that come with the program.</summary>
    public string? ProceduresFolder { get; set; }
}
