namespace Rpa.Scheduler.Documents;

/// <summary>What came of a row of an export.</summary>
internal enum ExportRowOutcome
{
    /// <summary>It made a case, now or before a crash.</summary>
    New,

    /// <summary>Its 受付番号 came in another file before, with the same content.</summary>
    Known,

    /// <summary>Its 受付番号 came in another file before, with other content.</summary>
    Changed,
}
