namespace Rpa.Scheduler.Store.Rows;

/// <summary>The folder in which a file that came in lies.</summary>
internal enum Placement
{
    /// <summary>Still in the inbox.</summary>
    Inbox,

    /// <summary><c>done/</c>: taken.</summary>
    Done,

    /// <summary><c>rejected/</c>: not something this service takes.</summary>
    Rejected,

    /// <summary><c>failed/</c>: could not be read.</summary>
    Failed,

    /// <summary>Somebody has taken the file away; nothing is left to move.</summary>
    Gone,
}
