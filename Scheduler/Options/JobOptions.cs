using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>The job engine (section <c>Jobs</c>).</summary>
internal sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Documents read at the same time. Default 0: one for each processor. 0 to 64.</summary>
    [Range(0, 64)]
    public int ReadingThreads { get; set; }

    /// <summary>Seconds between two looks of the reconciler for work that no job will do. Default 10; 1 to 3,600.</summary>
    [Range(1, 3600)]
    public double ReconcileSeconds { get; set; } = 10;

    /// <summary>Attempts at a step before it is given up and shown to a person. Default 4; 1 to 20.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Seconds before the second attempt; each further one waits four times longer. Default 15; 0.1 to 3,600.</summary>
    [Range(0.1, 3600)]
    public double FirstRetrySeconds { get; set; } = 15;
}
