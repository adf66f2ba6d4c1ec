using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Cases;

/// <summary>Keeps the counts of the work list in step with the encrypted payload.</summary>
internal static class CaseCounts
{
    public static void Apply(CaseRow row, CasePayload payload)
    {
        row.Doubtful = payload.Fields.Values.Count(field => !field.Accepted);
        row.Errors = payload.Findings.Count(finding => finding.Finding.Severity == Severity.Error);
        row.Warnings = payload.Findings.Count(finding => finding.Finding.Severity == Severity.Warning && finding.AcknowledgedBy is null);
    }
}
