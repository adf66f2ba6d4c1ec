using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>The watched folders (section <c>Intake</c>).</summary>
internal sealed class IntakeOptions
{
    public const string Section = "Intake";

    /// <summary>Whether this machine watches the folders; in a cluster one machine does. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The watched folders; one or more. Default: one, <c>inbox</c>.</summary>
    [MinLength(1)]
    public List<InboxOptions> Inboxes { get; set; } = [];

    /// <summary>Seconds between two scans of the folders; file events only hasten the next. Default 2; 0.2 to 600.</summary>
    [Range(0.2, 600)]
    public double ScanSeconds { get; set; } = 2;

    /// <summary>Seconds for which size and time of a file must stand still before it is taken. Default 3; 0.5 to 3,600.</summary>
    [Range(0.5, 3600)]
    public double StableSeconds { get; set; } = 3;

    /// <summary>Levels of folders inside a watched folder that are looked into. Default 3; 0 to 10.</summary>
    [Range(0, 10)]
    public int Depth { get; set; } = 3;

    /// <summary>Endings of names that are left alone: files still being written by other programs. Default .part, .tmp, .crdownload, .partial.</summary>
    public List<string> TemporaryEndings { get; set; } = [];

    /// <summary>Pattern of the names of single-page files that belong together, with the group <c>key</c>. Default: <c>…_p1.jpg</c>, <c>…-page2.jpg</c>.</summary>
    [Required]
    public string GroupPattern { get; set; } = "^(?<key>.+)[_-](?:p|page)[0-9]{1,3}$";

    /// <summary>Seconds that an incomplete application waits for the rest of its pages before it goes to a person. Default 600; 0 to 86,400.</summary>
    [Range(0, 86400)]
    public double WaitForPagesSeconds { get; set; } = 600;
}
