using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>Manual staff seconds per case before the service, and where the figure comes from.</summary>
internal sealed class BaselineOptions
{
    /// <summary>Staff seconds per case by hand. 0 to 86,400.</summary>
    [Range(0, 86400)]
    public double SecondsPerCase { get; set; }

    /// <summary>Cases measured with a stopwatch; 0 means that the figure is an estimate (推計).</summary>
    [Range(0, 100000)]
    public int MeasuredCases { get; set; }

    /// <summary>First day of the measurement.</summary>
    public DateOnly? MeasuredFrom { get; set; }

    /// <summary>Last day of the measurement.</summary>
    public DateOnly? MeasuredTo { get; set; }
}
