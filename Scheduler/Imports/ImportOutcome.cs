namespace Rpa.Scheduler.Imports;

/// <summary>What came of a row of an export.</summary>
internal enum ImportOutcome
{
    /// <summary>新規: it made a case, now or before a crash.</summary>
    New,

    /// <summary>変わりなし: its 受付番号 came before, with the same content.</summary>
    Known,

    /// <summary>訂正: its 受付番号 came before with other content, and the case was updated, or a further one made for a person to look at.</summary>
    Updated,

    /// <summary>取下げ: the source says that it was withdrawn, and so is the case.</summary>
    Withdrawn,

    /// <summary>取下げ間に合わず: it was withdrawn when it was being entered or entered already; a person must undo the entry.</summary>
    WithdrawnLate,

    /// <summary>取込みなし: the row could not be taken.</summary>
    Refused,
}
