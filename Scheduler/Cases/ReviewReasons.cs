using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Cases;

/// <summary>Why a case needs a person, in a line for the work list.</summary>
internal static class ReviewReasons
{
    private const string NoRobot = "ロボットが入力できない手続です。確認のうえ、手作業で入力してください。";

    /// <summary>The reason, or null if the case needs nobody. A procedure that no robot can enter always needs somebody.</summary>
    public static string? Of(CaseRow row, CasePayload payload, ProcedureDefinition procedure)
    {
        var parts = new List<string>();
        if (row.Errors > 0)
        {
            parts.Add($"エラー{row.Errors}件");
        }

        if (row.Warnings > 0)
        {
            parts.Add($"警告{row.Warnings}件");
        }

        if (row.Doubtful > 0)
        {
            parts.Add($"要確認の項目{row.Doubtful}件");
        }

        if (parts.Count == 0)
        {
            return procedure.Scenarios.Count == 0 ? NoRobot
                : row.Source is ApplicationSource.Hand ? "手で入力した案件は、必ず人が確認します。"
                : procedure.Policy.StraightThrough ? null : "この手続は必ず人が確認します。";
        }

        var gravest = payload.Findings.FirstOrDefault(finding =>
            finding.Finding.Severity == Severity.Error || (finding.Finding.Severity == Severity.Warning && finding.AcknowledgedBy is null));
        return string.Join('、', parts) + (gravest is null ? "" : $": {gravest.Finding.Message}");
    }
}
