namespace Rpa.Scheduler.Audit;

/// <summary>The stable codes of the audit log.</summary>
internal static class AuditActs
{
    /// <summary>A file came in.</summary>
    public const string DocumentReceived = "document.received";

    /// <summary>A document reached a final state.</summary>
    public const string DocumentFinished = "document.finished";

    /// <summary>A person saw a page of no registered form, in full.</summary>
    public const string UnknownPageViewed = "page.viewed";

    /// <summary>A person made a case of a page of no registered form.</summary>
    public const string UnknownPageTaken = "page.taken";

    /// <summary>A person set a page of no registered form aside.</summary>
    public const string UnknownPageDiscarded = "page.discarded";

    /// <summary>A case was made.</summary>
    public const string CaseCreated = "case.created";

    /// <summary>A person started a case by hand.</summary>
    public const string CaseStartedByHand = "case.hand";

    /// <summary>A case changed its state.</summary>
    public const string CaseMoved = "case.moved";

    /// <summary>A person saw a case.</summary>
    public const string CaseViewed = "case.viewed";

    /// <summary>A person decided about a field.</summary>
    public const string FieldDecided = "case.field";

    /// <summary>A person acknowledged a finding.</summary>
    public const string FindingAcknowledged = "case.finding";

    /// <summary>A masked value or image was shown in full.</summary>
    public const string Revealed = "case.revealed";

    /// <summary>A person saw a page, a crop or a screenshot.</summary>
    public const string ImageViewed = "case.image";

    /// <summary>A case's key was erased.</summary>
    public const string CaseErased = "case.erased";

    /// <summary>Contents of cases were exported.</summary>
    public const string Exported = "cases.exported";

    /// <summary>A robot wrote its intent to commit.</summary>
    public const string EntryIntent = "entry.intent";

    /// <summary>Robots were paused or resumed.</summary>
    public const string RobotsPaused = "robots.paused";

    /// <summary>An account of a robot was put into the vault.</summary>
    public const string RobotAccountKept = "vault.kept";

    /// <summary>An account of a robot was taken out of the vault.</summary>
    public const string RobotAccountForgotten = "vault.forgotten";

    /// <summary>A new snapshot of the ledger is in use.</summary>
    public const string LedgerReplaced = "ledger.replaced";

    /// <summary>An export of the ledger was not taken.</summary>
    public const string LedgerRefused = "ledger.refused";

    /// <summary>An old snapshot of the ledger was erased.</summary>
    public const string LedgerErased = "ledger.erased";

    /// <summary>The calibration of reading was replaced.</summary>
    public const string CalibrationReplaced = "calibration.replaced";
}
