using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>When robots may type into the core system (section <c>Entry</c>).</summary>
internal sealed class EntryOptions
{
    public const string Section = "Entry";

    /// <summary>Whether robots work at all; approved cases wait otherwise. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Robot accounts of the core system, and so entries at the same time. Default 1; 1 to 16.</summary>
    [Range(1, 16)]
    public int Robots { get; set; } = 1;

    /// <summary>Time of the town at which the core system opens. Default 07:00.</summary>
    public TimeOnly OpensAt { get; set; } = new(7, 0);

    /// <summary>Time of the town at which it closes; the same as <see cref="OpensAt"/> means that it never closes. Default 20:00.</summary>
    public TimeOnly ClosesAt { get; set; } = new(20, 0);

    /// <summary>Days of the week on which it is closed. Default: none.</summary>
    public List<DayOfWeek> ClosedOn { get; set; } = [];

    /// <summary>Days on which it is closed besides, e.g. holidays and the turn of the year. Default: none.</summary>
    public List<DateOnly> ClosedDays { get; set; } = [];

    /// <summary>Least seconds from the beginning of one entry to that of the next, of all robots together: a core system that others work with too is not flooded. Default 0; 0 to 3,600.</summary>
    [Range(0, 3600)]
    public int SecondsBetweenEntries { get; set; }

    /// <summary>Minutes before closing time from which no new entry is begun. Default 5; 0 to 120.</summary>
    [Range(0, 120)]
    public int LastEntryMinutes { get; set; } = 5;

    /// <summary>Seconds that one entry may take before it is cut off. Default 300; 10 to 3,600.</summary>
    [Range(10, 3600)]
    public int MaxSeconds { get; set; } = 300;
}
