using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>The pages (section <c>Web</c>).</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Address on which the pages are served. Default <c>http://127.0.0.1:5080</c>.</summary>
    [Required]
    public string Url { get; set; } = "http://127.0.0.1:5080";
}
