using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>Review by people (section <c>Review</c>).</summary>
internal sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Seconds after the last sign of life for which a case shows as open at somebody's desk. Default 120; 10 to 3,600.</summary>
    [Range(10, 3600)]
    public int LockSeconds { get; set; } = 120;

    /// <summary>Most seconds that one report of a page may add to a person's time: a forgotten screen is not work. Default 120; 5 to 3,600.</summary>
    [Range(5, 3600)]
    public int MaxReportSeconds { get; set; } = 120;
}
