namespace Rpa.Scheduler.Store.Rows;

/// <summary>The life of a file that came in (受付文書の状態).</summary>
internal enum DocumentState
{
    /// <summary>受付済: stored; nothing has been read yet.</summary>
    Received,

    /// <summary>読取済: its pages (or rows) are read and stored; cases are still to be made of them.</summary>
    Read,

    /// <summary>頁待ち: an application lacks pages that another file of the same group may bring.</summary>
    WaitingForPages,

    /// <summary>処理済: everything in it belongs to a case.</summary>
    Done,

    /// <summary>重複: the same bytes came before; linked, not processed.</summary>
    Duplicate,

    /// <summary>読取不能: broken, encrypted, too large to read, or no known form on any page.</summary>
    Unreadable,

    /// <summary>受付不可: not a kind of file that this service takes.</summary>
    Rejected,
}
