using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Cases;

/// <summary>A case under change: locked, decrypted, and saved as a whole when the change is through.</summary>
internal sealed class CaseEdit
{
    private readonly TimeProvider _time;
    private readonly CasePayload _payloadBefore;
    private readonly CaseSummary _summaryBefore;

    public CaseEdit(StoreSession session, CaseRow row, DataKey key, TimeProvider time)
    {
        _time = time;
        Session = session;
        Row = row;
        Key = key;
        Payload = _payloadBefore = key.DecryptJson<CasePayload>(row.Payload, CasePayload.Place);
        Summary = _summaryBefore = key.DecryptJson<CaseSummary>(row.Summary, CaseSummary.Place);
    }

    /// <summary>The transaction, for rows that belong to the change.</summary>
    public StoreSession Session { get; }

    public CaseRow Row { get; }

    public DataKey Key { get; }

    public CasePayload Payload { get; set; }

    public CaseSummary Summary { get; set; }

    /// <summary>Whether the change found that it should not be made after all.</summary>
    public bool Declined { get; private set; }

    /// <summary>Gives the change up: nothing is saved.</summary>
    public void Decline() => Declined = true;

    /// <summary>Moves the case to another state.</summary>
    /// <param name="to">The new state.</param>
    /// <param name="what">What happened, in Japanese, without personal data.</param>
    /// <param name="by">User, or null for the service.</param>
    /// <param name="detail">More, e.g. a reason; kept encrypted.</param>
    /// <exception cref="InvalidOperationException">The case's life does not allow the move.</exception>
    public void MoveTo(CaseState to, string what, string? by = null, string? detail = null)
    {
        var from = Row.State;
        if (!CaseLife.MayMove(from, to))
        {
            throw new InvalidOperationException($"Case {Row.Reference} may not go from {from} to {to}.");
        }

        Row.State = to;
        Row.NotBefore = null;
        if (to != CaseState.Entering)
        {
            Row.Attempts = 0; // An entry that fails counts on what failed before it.
        }

        Write(from, to, what, by, detail);
        Session.Audit(by ?? AuditEvent.System, AuditActs.CaseMoved, Row.Reference, $"{from}>{to}");
    }

    /// <summary>Writes a history row of something that leaves the state as it is.</summary>
    public void Note(string what, string? by = null, string? detail = null) => Write(null, null, what, by, detail);

    /// <summary>Puts payload, summary and counts into the row.</summary>
    public void Seal()
    {
        if (!ReferenceEquals(Payload, _payloadBefore))
        {
            Row.Payload = Key.EncryptJson(Payload, CasePayload.Place);
            CaseCounts.Apply(Row, Payload);
        }

        if (Summary != _summaryBefore)
        {
            Row.Summary = Key.EncryptJson(Summary, CaseSummary.Place);
        }

        Row.Version++;
    }

    private void Write(CaseState? from, CaseState? to, string what, string? by, string? detail) =>
        Session.Context.History.Add(new HistoryRow
        {
            CaseId = Row.Id,
            At = _time.GetUtcNow(),
            From = from,
            To = to,
            What = what,
            By = by,
            Detail = detail is null ? null : Key.EncryptJson(detail, CaseFile.HistoryPlace),
        });
}
