using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Calibration;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Review;

/// <summary>A person's decisions, each one change of the case with its history and audit rows.</summary>
internal sealed class CaseDecisions(
    CaseTransitions transitions,
    CaseChecks checks,
    CaseReader reader,
    StoreSessions sessions,
    IProcedureCatalog catalog,
    TownClock clock,
    IJobRequests jobs,
    LabelledReadings labels,
    IOptions<ReviewOptions> options) : ICaseDecisions
{
    private const string Stale = "別の利用者または処理が先にこの案件を更新しました。画面を開き直してください。";
    private const string NoRobot = "この手続はロボットが入力できないため、承認して入力に進めることはできません。基幹システムに手作業で登録し、「手作業で入力済みにする」を選んでください。";
    private const int MaxReasonLength = 500;

    public Task<DecisionResult> AcceptAsync(Guid caseId, int version, string fieldKey, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, CaseState.InReview, async edit =>
        {
            if (!edit.Payload.Fields.TryGetValue(fieldKey, out var field))
            {
                return "この項目は案件にありません。";
            }

            Replace(edit, fieldKey, field with { DecidedBy = user }, user, "accept");
            await labels.KeepAsync(edit, fieldKey, edit.Payload.Fields[fieldKey], LabelKind.Confirmed, cancellationToken);
            CheckAgain(edit);
            edit.Note($"{catalog.Get(edit.Row.ProcedureId).Find(fieldKey)?.Label ?? fieldKey}を読取りのとおり採用しました。", user);
            return null;
        }, cancellationToken);

    public Task<DecisionResult> CorrectAsync(Guid caseId, int version, string fieldKey, string? typed, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, CaseState.InReview, edit => CorrectAsync(edit, fieldKey, typed, user, cancellationToken), cancellationToken);

    public Task<DecisionResult> AcknowledgeAsync(Guid caseId, int version, int findingId, string reason, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, CaseState.InReview, edit =>
        {
            var finding = edit.Payload.Findings.FirstOrDefault(found => found.Id == findingId);
            var refusal = finding switch
            {
                null => "この検査結果は今はありません。画面を開き直してください。",
                { Finding.Severity: Severity.Error } => "エラーは確認済みにできません。値を修正するか、差し戻してください。",
                _ when string.IsNullOrWhiteSpace(reason) => "確認した内容を入力してください。",
                _ => null,
            };
            if (refusal is not null)
            {
                return Task.FromResult<string?>(refusal);
            }

            edit.Payload = edit.Payload with
            {
                Findings = [.. edit.Payload.Findings.Select(found => found.Id == findingId ? found with { AcknowledgedBy = user, Reason = Shorten(reason) } : found)],
            };
            edit.Row.Touched = true;
            CountAgain(edit);
            edit.Session.Audit(user, AuditActs.FindingAcknowledged, edit.Row.Reference, finding!.Finding.Rule);
            edit.Note($"検査結果 {finding.Finding.Rule} を確認しました。", user, Shorten(reason));
            return Task.FromResult<string?>(null);
        }, cancellationToken);

    public async Task<DecisionResult> ApproveAsync(Guid caseId, int version, double reviewSeconds, string user, CancellationToken cancellationToken)
    {
        string? news = null;
        var result = await DecideAsync(caseId, version, CaseState.InReview, async edit =>
        {
            if (!HasRobot(edit))
            {
                return NoRobot;
            }

            // The ledger or another application may have changed since the last check: look once more before the robot may type.
            var before = WhyNotApprovable(edit.Payload);
            CheckAgain(edit);
            if (WhyNotApprovable(edit.Payload) is { } reason)
            {
                if (before is not null)
                {
                    return reason;
                }

                // It was ready as the person saw it: what came up since is kept, or they would never see what holds it.
                news = "承認の前に検査し直したところ、新しい指摘がありました。" + reason;
                edit.Note("承認の前の検査で新しい指摘が見つかりました。", user);
                return null;
            }

            await AddSecondsAsync(edit.Session, caseId, reviewSeconds, user, cancellationToken);
            await labels.KeepSampledAsync(edit, cancellationToken);
            edit.Row.Touched = true;
            edit.Summary = edit.Summary with { Reason = null };
            edit.MoveTo(CaseState.Approved, "承認しました。", user);
            return null;
        }, cancellationToken);
        return news is not null && result.Ok ? result with { Ok = false, Message = news } : result;
    }

    public Task<DecisionResult> ReturnAsync(Guid caseId, int version, string reason, double reviewSeconds, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, [CaseState.InReview, CaseState.EntryStopped], async edit =>
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                return "差戻しの理由を入力してください。";
            }

            await AddSecondsAsync(edit.Session, caseId, reviewSeconds, user, cancellationToken);
            edit.Row.Touched = true;
            edit.Summary = edit.Summary with { Reason = Shorten(reason) };
            edit.MoveTo(CaseState.Returned, "差し戻しました。", user, Shorten(reason));
            return null;
        }, cancellationToken);

    public Task<DecisionResult> ResolveStoppedAsync(
        Guid caseId, int version, string? receiptByHand, string reason, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, [CaseState.InReview, CaseState.EntryStopped], edit =>
        {
            if (WhyNotResolvable(edit, receiptByHand, reason) is { } refusal)
            {
                return Task.FromResult<string?>(refusal);
            }

            edit.Row.Touched = true;
            if (string.IsNullOrWhiteSpace(receiptByHand))
            {
                edit.Summary = edit.Summary with { Reason = null };
                edit.MoveTo(CaseState.Approved, "再入力することにしました。", user, Shorten(reason));
            }
            else
            {
                edit.Row.Receipt = receiptByHand.Trim();
                edit.Row.EnteredOn = clock.Today;
                edit.Summary = edit.Summary with { Reason = "手作業で入力しました。" };
                edit.MoveTo(CaseState.Entered, "手作業で入力済みにしました。", user, Shorten(reason));
            }

            return Task.FromResult<string?>(null);
        }, cancellationToken);

    public async Task<string?> RevealAsync(Guid caseId, string fieldKey, string reason, string user, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason) || await reader.FindAsync(caseId, cancellationToken) is not { } file)
        {
            return null;
        }

        if (catalog.Get(file.Row.ProcedureId).Find(fieldKey) is not { } definition || !file.Payload.Fields.TryGetValue(fieldKey, out var field))
        {
            return null;
        }

        // The reason may name people: the audit log only says that there is one, the history keeps it encrypted.
        await using var session = await sessions.BeginAsync(cancellationToken);
        session.Audit(user, AuditActs.Revealed, file.Row.Reference, fieldKey);
        session.Context.History.Add(new HistoryRow
        {
            CaseId = caseId,
            At = clock.Now,
            What = $"{definition.Label}を表示しました。",
            By = user,
            Detail = file.Key.EncryptJson(Shorten(reason), CaseFile.HistoryPlace),
        });
        await session.CommitAsync(cancellationToken);
        return FieldText.Format(definition, field.Value, masked: false);
    }

    public async Task AddReviewSecondsAsync(Guid caseId, double seconds, string user, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        await AddSecondsAsync(session, caseId, seconds, user, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private async Task<string?> CorrectAsync(CaseEdit edit, string fieldKey, string? typed, string user, CancellationToken cancellationToken)
    {
        var definition = catalog.Get(edit.Row.ProcedureId).Find(fieldKey);
        if (definition is null || !edit.Payload.Fields.TryGetValue(fieldKey, out var field))
        {
            return "この項目は案件にありません。";
        }

        var value = FieldText.Empty(definition);
        if (!string.IsNullOrWhiteSpace(typed))
        {
            var parsed = FieldText.Parse(definition, typed);
            if (!parsed.IsValid)
            {
                return parsed.Error;
            }

            value = parsed.Value;
        }

        Replace(edit, fieldKey, field with { Value = value, DecidedBy = user, Corrected = true }, user, "correct");
        await labels.KeepAsync(edit, fieldKey, edit.Payload.Fields[fieldKey], LabelKind.Corrected, cancellationToken);
        CheckAgain(edit);
        edit.Summary = edit.Summary with { Applicant = CaseMaker.ApplicantOf(catalog.Get(edit.Row.ProcedureId), edit.Payload) };
        edit.Note($"{definition.Label}を修正しました。", user);
        return null;
    }

    private void CheckAgain(CaseEdit edit)
    {
        edit.Payload = checks.Check(edit.Session.Context, edit.Row, edit.Payload);
        edit.Row.ClaimantKey = checks.ClaimantKeyOf(edit.Row.ProcedureId, edit.Payload);
        CountAgain(edit);
    }

    private void CountAgain(CaseEdit edit)
    {
        CaseCounts.Apply(edit.Row, edit.Payload);
        edit.Summary = edit.Summary with { Reason = ReviewReasons.Of(edit.Row, edit.Payload, catalog.Get(edit.Row.ProcedureId)) };
    }

    /// <summary>Only what a robot cannot enter at all may be entered by hand straight from review, once nothing in it is open.</summary>
    private string? WhyNotResolvable(CaseEdit edit, string? receiptByHand, string reason)
    {
        var robot = HasRobot(edit);
        return edit.Row.State switch
        {
            CaseState.InReview when robot => Stale,
            _ when !robot && string.IsNullOrWhiteSpace(receiptByHand) => NoRobot,
            _ when string.IsNullOrWhiteSpace(reason) => "理由を入力してください。",
            CaseState.InReview => WhyNotApprovable(edit.Payload),
            _ => null,
        };
    }

    private bool HasRobot(CaseEdit edit) => catalog.Get(edit.Row.ProcedureId).Scenarios.Count > 0;

    private static string? WhyNotApprovable(CasePayload payload)
    {
        var doubtful = payload.Fields.Values.Count(field => !field.Accepted);
        var errors = payload.Findings.Count(finding => finding.Finding.Severity == Severity.Error);
        var warnings = payload.Findings.Count(finding => finding.Finding.Severity == Severity.Warning && finding.AcknowledgedBy is null);
        return (doubtful, errors, warnings) switch
        {
            ( > 0, _, _) => $"確認していない項目が{doubtful}件あります。",
            (_, > 0, _) => $"エラーが{errors}件あります。値を修正するか、差し戻してください。",
            (_, _, > 0) => $"確認していない警告が{warnings}件あります。",
            _ => null,
        };
    }

    private static void Replace(CaseEdit edit, string key, CaseField field, string user, string how)
    {
        edit.Payload = edit.Payload with
        {
            Fields = edit.Payload.Fields.ToDictionary(
                pair => pair.Key, pair => string.Equals(pair.Key, key, StringComparison.Ordinal) ? field : pair.Value, StringComparer.Ordinal),
        };
        edit.Row.Touched = true;
        edit.Session.Audit(user, AuditActs.FieldDecided, edit.Row.Reference, $"{how} {key}");
    }

    private Task<DecisionResult> DecideAsync(
        Guid caseId, int version, CaseState state, Func<CaseEdit, Task<string?>> decide, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, [state], decide, cancellationToken);

    private async Task<DecisionResult> DecideAsync(
        Guid caseId, int version, IReadOnlyList<CaseState> states, Func<CaseEdit, Task<string?>> decide, CancellationToken cancellationToken)
    {
        string? refusal = null;
        var change = await transitions.ChangeAsync(
            caseId,
            new CaseExpectation(states, version),
            async edit =>
            {
                refusal = await decide(edit);
                if (refusal is not null)
                {
                    edit.Decline();
                }
            },
            cancellationToken);
        if (change is { Done: true, State: CaseState.Approved })
        {
            await jobs.RequestAsync(JobStep.Enter, caseId, cancellationToken);
        }

        return change.Outcome switch
        {
            CaseChangeOutcome.Done => new DecisionResult(true, null, change.Version),
            CaseChangeOutcome.Declined => new DecisionResult(false, refusal, change.Version),
            CaseChangeOutcome.Missing => new DecisionResult(false, "案件が見つかりません。", change.Version),
            _ => new DecisionResult(false, Stale, change.Version),
        };
    }

    private async Task AddSecondsAsync(StoreSession session, Guid caseId, double seconds, string user, CancellationToken cancellationToken)
    {
        var counted = double.IsFinite(seconds) ? Math.Clamp(seconds, 0, options.Value.MaxReportSeconds) : 0;
        if (counted <= 0)
        {
            return;
        }

        var day = clock.Today;
        var row = await session.Context.StaffTimes.FirstOrDefaultAsync(
            time => time.CaseId == caseId && time.User == user && time.Day == day, cancellationToken);
        if (row is null)
        {
            session.Context.StaffTimes.Add(new StaffTimeRow { CaseId = caseId, User = user, Day = day, Seconds = counted });
        }
        else
        {
            row.Seconds += counted;
        }
    }

    private static string Shorten(string text) => text.Trim() is { Length: > MaxReasonLength } long_ ? long_[..MaxReasonLength] : text.Trim();
}
