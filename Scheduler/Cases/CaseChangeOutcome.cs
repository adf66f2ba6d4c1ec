namespace Rpa.Scheduler.Cases;

/// <summary>Whether a change was made.</summary>
internal enum CaseChangeOutcome
{
    /// <summary>Made, with its history and audit rows.</summary>
    Done,

    /// <summary>Not made: the case is in another state or version than expected.</summary>
    Stale,

    /// <summary>Not made: there is no such case, or it has been erased.</summary>
    Missing,

    /// <summary>Not made: the change itself declined.</summary>
    Declined,
}
