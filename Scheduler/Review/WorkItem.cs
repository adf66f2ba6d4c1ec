using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Review;

/// <summary>A row of the work list.</summary>
/// <param name="CaseId">Id of the case.</param>
/// <param name="Reference">Our reference.</param>
/// <param name="Procedure">Japanese title of the procedure.</param>
/// <param name="ProcedureId">Id of the procedure.</param>
/// <param name="Source">Paper, e-application, hand.</param>
/// <param name="State">State of the case.</param>
/// <param name="Applicant">Name of the applicant as read; null if unknown.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="Doubtful">Fields that need an eye.</param>
/// <param name="Errors">Findings of severity Error.</param>
/// <param name="Warnings">Findings of severity Warning that are not acknowledged.</param>
/// <param name="Receipt">Receipt number of the core system, or null.</param>
/// <param name="Reason">Why it stopped or waits, in Japanese, or null.</param>
public sealed record WorkItem(
    Guid CaseId,
    string Reference,
    string Procedure,
    string ProcedureId,
    ApplicationSource Source,
    CaseState State,
    string? Applicant,
    DateTimeOffset ReceivedAt,
    int Doubtful,
    int Errors,
    int Warnings,
    string? Receipt,
    string? Reason);
