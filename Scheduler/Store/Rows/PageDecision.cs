namespace Rpa.Scheduler.Store.Rows;

/// <summary>What a person decided about a page of no known form.</summary>
internal enum PageDecision
{
    /// <summary>手入力: a case was made of it.</summary>
    MadeCase,

    /// <summary>破棄: it is no application.</summary>
    Discarded,
}
