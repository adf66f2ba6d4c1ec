using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>A watched folder and where its files go.</summary>
internal sealed class InboxOptions
{
    /// <summary>The watched folder; may lie on a network share.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Source that exports in this folder must be of (<c>pittari</c>, <c>graffer</c>, <c>logo</c>, <c>kobe</c> …); null for whichever fits.</summary>
    public string? Source { get; set; }

    /// <summary>Where taken files go. Default: <c>done</c> in the watched folder.</summary>
    public string? Done { get; set; }

    /// <summary>Where files go that this service does not take. Default: <c>rejected</c> in the watched folder.</summary>
    public string? Rejected { get; set; }

    /// <summary>Where files go that could not be read. Default: <c>failed</c> in the watched folder.</summary>
    public string? Failed { get; set; }
}
