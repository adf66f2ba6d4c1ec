using System.Collections.Concurrent;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Tests.Pages;

/// <summary>Cases in memory, for tests of the pages alone. Keeps what the pages asked of it.</summary>
internal sealed class MemoryCases(params IEnumerable<ReviewCase> cases) : ICaseQueries, ICaseDecisions
{
    public const string Unmasked = "123456789018";

    private readonly ConcurrentQueue<string> _acts = new();

    public List<ReviewCase> Cases { get; } = [.. cases];

    /// <summary>What was asked, in order. Pictures are asked for side by side.</summary>
    public IReadOnlyList<string> Acts => [.. _acts];

    public Func<Guid, byte[]?> Image { get; set; } = _ => TinyPng.Bytes;

    public Func<Guid, string, byte[]?> Crop { get; set; } = (_, _) => TinyPng.Bytes;

    public Task<WorkList> ListAsync(WorkQuery query, CancellationToken cancellationToken)
    {
        var items = Cases.Select(one => one.Item)
            .Where(item => query.States.Count == 0 || query.States.Contains(item.State))
            .Where(item => query.ProcedureId is null || string.Equals(item.ProcedureId, query.ProcedureId, StringComparison.Ordinal))
            .Where(item => query.Text is null || item.Reference.Contains(query.Text, StringComparison.Ordinal))
            .ToList();
        var counts = Cases.CountBy(one => one.Item.State).ToDictionary();
        return Task.FromResult(new WorkList([.. items.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)], items.Count, counts));
    }

    public Task<ReviewCase?> FindAsync(Guid caseId, string user, CancellationToken cancellationToken) =>
        Task.FromResult(Cases.Find(one => one.Item.CaseId == caseId));

    public Task<Guid?> NextInReviewAsync(Guid? after, CancellationToken cancellationToken)
    {
        var waiting = Cases.Where(one => one.Item.State == CaseState.InReview).Select(one => one.Item.CaseId).ToList();
        var at = after is { } id ? waiting.IndexOf(id) : -1;
        return Task.FromResult<Guid?>(waiting.Count == 0 ? null : waiting[(at + 1) % waiting.Count]);
    }

    public Task<(byte[] Bytes, string MediaType)?> PageImageAsync(Guid pageId, bool reveal, string user, CancellationToken cancellationToken)
    {
        _acts.Enqueue($"page reveal={reveal} by {user}");
        return Task.FromResult<(byte[] Bytes, string MediaType)?>(Image(pageId) is { } bytes ? (bytes, "image/png") : null);
    }

    public Task<byte[]?> CropAsync(Guid caseId, string fieldKey, bool reveal, string user, CancellationToken cancellationToken)
    {
        _acts.Enqueue($"crop {fieldKey} reveal={reveal} by {user}");
        return Task.FromResult(Crop(caseId, fieldKey));
    }

    public Task<byte[]?> ScreenshotAsync(Guid screenshotId, string user, CancellationToken cancellationToken) => Task.FromResult(Image(screenshotId));

    public Task<DecisionResult> AcceptAsync(Guid caseId, int version, string fieldKey, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, $"accept {fieldKey} by {user}", one => WithField(one, fieldKey, field => field with { Accepted = true, DecidedBy = user }));

    public Task<DecisionResult> CorrectAsync(Guid caseId, int version, string fieldKey, string? typed, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, $"correct {fieldKey} to '{typed}' by {user}", one => WithField(one, fieldKey, field => field with
        {
            Value = typed is null ? null : field.Definition.Options.Count > 0 ? FieldValue.OfCodes(typed.Split(',')) : FieldValue.OfText(typed),
            Display = typed ?? "",
            Accepted = true,
            DecidedBy = user,
        }));

    public Task<DecisionResult> AcknowledgeAsync(Guid caseId, int version, int findingId, string reason, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, $"acknowledge {findingId} '{reason}' by {user}", one => one with
        {
            Findings = [.. one.Findings.Select(finding => finding.Id == findingId ? finding with { AcknowledgedBy = user, Reason = reason } : finding)],
        });

    public Task<DecisionResult> ApproveAsync(Guid caseId, int version, double reviewSeconds, string user, CancellationToken cancellationToken)
    {
        var one = Cases.Find(found => found.Item.CaseId == caseId)!;
        return one.Fields.Any(field => !field.Accepted) || one.Findings.Any(IsOpen)
            ? Task.FromResult(new DecisionResult(false, "要確認の項目が残っています。", one.Version))
            : DecideAsync(caseId, version, $"approve by {user}", found => found with { Item = found.Item with { State = CaseState.Approved } });
    }

    public Task<DecisionResult> ReturnAsync(Guid caseId, int version, string reason, double reviewSeconds, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, $"return '{reason}' by {user}", one => one with { Item = one.Item with { State = CaseState.Returned, Reason = reason } });

    public Task<DecisionResult> ResolveStoppedAsync(Guid caseId, int version, string? receiptByHand, string reason, string user, CancellationToken cancellationToken) =>
        DecideAsync(caseId, version, $"resolve receipt={receiptByHand} '{reason}' by {user}", one => one with
        {
            Item = one.Item with { State = receiptByHand is null ? CaseState.Approved : CaseState.Entered, Receipt = receiptByHand },
        });

    public Task<string?> RevealAsync(Guid caseId, string fieldKey, string reason, string user, CancellationToken cancellationToken)
    {
        _acts.Enqueue($"reveal {fieldKey} '{reason}' by {user}");
        return Task.FromResult<string?>(Unmasked);
    }

    public Task AddReviewSecondsAsync(Guid caseId, double seconds, string user, CancellationToken cancellationToken)
    {
        _acts.Enqueue($"seconds {seconds} by {user}");
        return Task.CompletedTask;
    }

    private static bool IsOpen(ReviewFinding finding) => finding.AcknowledgedBy is null && finding.Finding.Severity != Severity.Note;

    private static ReviewCase WithField(ReviewCase one, string key, Func<ReviewField, ReviewField> change) =>
        one with { Fields = [.. one.Fields.Select(field => string.Equals(field.Definition.Key, key, StringComparison.Ordinal) ? change(field) : field)] };

    private Task<DecisionResult> DecideAsync(Guid caseId, int version, string act, Func<ReviewCase, ReviewCase> change)
    {
        var at = Cases.FindIndex(one => one.Item.CaseId == caseId);
        if (Cases[at].Version != version)
        {
            return Task.FromResult(new DecisionResult(false, "ほかの職員がこの案件を更新しました。最新の内容を表示します。", Cases[at].Version));
        }

        _acts.Enqueue(act);
        Cases[at] = change(Cases[at]) with { Version = version + 1 };
        return Task.FromResult(new DecisionResult(true, null, version + 1));
    }
}
