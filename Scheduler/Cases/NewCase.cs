using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Cases;

/// <summary>A case about to be made.</summary>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Source">Paper or e-application.</param>
/// <param name="SourceSystem">Which source, e.g. <c>pittari</c>; <c>paper</c> for scans.</param>
/// <param name="SourceReference">受付番号 at the source, if any.</param>
/// <param name="ReceivedAt">When its document came in.</param>
/// <param name="ReceivedOn">受付日 that the source gives; null for the day of <paramref name="ReceivedAt"/>.</param>
/// <param name="Payload">Its values.</param>
/// <param name="Documents">Documents it is made of.</param>
internal sealed record NewCase(
    ProcedureDefinition Procedure,
    ApplicationSource Source,
    string SourceSystem,
    string? SourceReference,
    DateTimeOffset ReceivedAt,
    DateOnly? ReceivedOn,
    CasePayload Payload,
    IReadOnlyList<Guid> Documents)
{
    /// <summary>Which time the source sent this 受付番号 with other content, from 1.</summary>
    public int Revision { get; init; } = 1;
}
