namespace Rpa.Scheduler.Review;

/// <summary>A person's decisions on a case (確認). Each checks the version, writes history and audit in the same transaction.</summary>
public interface ICaseDecisions
{
    /// <summary>Accepts a field as read.</summary>
    Task<DecisionResult> AcceptAsync(Guid caseId, int version, string fieldKey, string user, CancellationToken cancellationToken);

    /// <summary>Corrects a field from what the person typed (和暦, digits, text; option codes joined by commas); null empties it. The rules run again.</summary>
    Task<DecisionResult> CorrectAsync(Guid caseId, int version, string fieldKey, string? typed, string user, CancellationToken cancellationToken);

    /// <summary>Acknowledges a warning with a reason.</summary>
    Task<DecisionResult> AcknowledgeAsync(Guid caseId, int version, int findingId, string reason, string user, CancellationToken cancellationToken);

    /// <summary>
    /// Approves the case for entry. Refused while doubtful fields, errors or unacknowledged warnings remain, and for procedures that no
    /// robot can enter.
    /// </summary>
    Task<DecisionResult> ApproveAsync(Guid caseId, int version, double reviewSeconds, string user, CancellationToken cancellationToken);

    /// <summary>差戻し with a reason.</summary>
    Task<DecisionResult> ReturnAsync(Guid caseId, int version, string reason, double reviewSeconds, string user, CancellationToken cancellationToken);

    /// <summary>
    /// Sends a stopped case back to entry, or marks it as finished by hand with the receipt number. A case of a procedure that no robot
    /// can enter is finished by hand straight from review, once nothing in it is open.
    /// </summary>
    Task<DecisionResult> ResolveStoppedAsync(Guid caseId, int version, string? receiptByHand, string reason, string user, CancellationToken cancellationToken);

    /// <summary>Shows a masked value; needs a reason, writes an audit row.</summary>
    Task<string?> RevealAsync(Guid caseId, string fieldKey, string reason, string user, CancellationToken cancellationToken);

    /// <summary>Adds seconds that the person spent on the case with the page in front (sent by the page now and then).</summary>
    Task AddReviewSecondsAsync(Guid caseId, double seconds, string user, CancellationToken cancellationToken);
}
