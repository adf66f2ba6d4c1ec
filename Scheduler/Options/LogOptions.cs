using System.ComponentModel.DataAnnotations;
using Serilog.Events;

namespace Rpa.Scheduler.Options;

/// <summary>The log (section <c>Log</c>). It never holds personal data.</summary>
internal sealed class LogOptions
{
    public const string Section = "Log";

    /// <summary>Folder of the log files, one a day; empty for none. Default <c>logs</c>.</summary>
    public string? Folder { get; set; } = "logs";

    /// <summary>Days that log files are kept. Default 400; 1 to 4,000.</summary>
    [Range(1, 4000)]
    public int KeepDays { get; set; } = 400;

    /// <summary>Least level that is written: Verbose, Debug, Information, Warning, Error. Default Information.</summary>
    public LogEventLevel Level { get; set; } = LogEventLevel.Information;

    /// <summary>Whether the log also goes to the console. Default true.</summary>
    public bool Console { get; set; } = true;
}
