namespace Rpa.Scheduler.Store.Rows;

/// <summary>The last failure of a step, until it succeeds: for the operator's page.</summary>
internal sealed class JobFailureRow
{
    /// <summary>Step and id, e.g. <c>enter/…</c>.</summary>
    public required string Job { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Failures in a row.</summary>
    public int Attempts { get; set; }

    /// <summary>Type of the error; its message may hold personal data and is not kept.</summary>
    public required string Error { get; set; }

    /// <summary>Whether no further attempt is made.</summary>
    public bool GivenUp { get; set; }
}
