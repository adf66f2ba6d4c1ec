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

    /// <summary>Folder of the town's ledger (CSV); empty where none is imported.</summary>
    public string? LedgerFolder { get; set; }

    /// <summary>Folder of the procedures; empty for the ones that come with the program.</summary>
    public string? ProceduresFolder { get; set; }
}
