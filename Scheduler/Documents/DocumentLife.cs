using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>Changes of a document's state, with their audit rows.</summary>
internal static class DocumentLife
{
    /// <summary>Whether nothing more happens to the document by itself.</summary>
    public static bool IsFinal(DocumentState state) =>
        state is DocumentState.Done or DocumentState.Duplicate or DocumentState.Unreadable or DocumentState.Rejected;

    /// <summary>The state as people read it.</summary>
    public static string TextOf(DocumentState state) => state switch
    {
        DocumentState.Received => "受付済",
        DocumentState.Read => "読取済",
        DocumentState.WaitingForPages => "頁待ち",
        DocumentState.Done => "処理済",
        DocumentState.Duplicate => "重複",
        DocumentState.Unreadable => "読取不能",
        DocumentState.Rejected => "受付不可",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>Ends a document. The caller commits.</summary>
    public static void Finish(StoreSession session, DocumentRow row, DocumentVerdict verdict, DateTimeOffset at)
    {
        if (IsFinal(row.State))
        {
            throw new InvalidOperationException($"Document {row.Id} has ended as {row.State} already.");
        }

        row.State = verdict.State;
        row.ReasonCode = verdict.Code;
        row.Reason = verdict.Reason;
        row.Wanted = verdict.Wanted;
        row.WaitUntil = null;
        row.FinishedAt = at;
        row.Version++;
        session.Audit(AuditEvent.System, AuditActs.DocumentFinished, row.Id.ToString(), verdict.Code is null ? $"{verdict.State}" : $"{verdict.State} {verdict.Code}");
    }
}
