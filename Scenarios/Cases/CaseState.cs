namespace Rpa.Scenarios.Cases;

/// <summary>The life of a case (案件の状態). The table of allowed moves is <see cref="CaseLife"/>.</summary>
public enum CaseState
{
    /// <summary>受付済: the application has come in; nothing has been read yet.</summary>
    Received,

    /// <summary>読取中: pages are being read, or wait for the rest of their pages.</summary>
    Reading,

    /// <summary>検査中: the rules of the procedure are being checked.</summary>
    Checking,

    /// <summary>確認待ち: a person must look at doubtful fields or findings.</summary>
    InReview,

    /// <summary>承認済: may be typed into the core system.</summary>
    Approved,

    /// <summary>入力中: a robot is typing it.</summary>
    Entering,

    /// <summary>入力済: registered in the core system, receipt number known, record compared.</summary>
    Entered,

    /// <summary>入力結果不明: the robot was cut off after the intent to commit; only a look-up may resolve it.</summary>
    EntryUncertain,

    /// <summary>入力中止: the core system refused, or the retries are used up; a person decides.</summary>
    EntryStopped,

    /// <summary>差戻し: returned to the applicant.</summary>
    Returned,

    /// <summary>取下げ: withdrawn by the applicant.</summary>
    Withdrawn,

    /// <summary>読取不能: no form recognised, or the file could not be read.</summary>
    Unreadable,

    /// <summary>受付不可: not an application that this service takes.</summary>
    Rejected,
}
