using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Reports;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Pages.Cases;

/// <summary>案件確認: one case with its image, its fields, its findings and the decisions on it.</summary>
internal sealed partial class CaseModel(ICaseQueries cases, ICaseDecisions decisions, IProcedureCatalog catalog) : PageModel
{
    private const int LongestText = 500;
    private const double MostSecondsAtOnce = 300;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReviewCase Data { get; private set; } = null!;

    public IReadOnlyList<FieldSection> Sections { get; private set; } = [];

    /// <summary>Why the last decision was not taken, or null.</summary>
    public string? Refusal { get; private set; }

    public bool IsReviewable => Data.Item.State == CaseState.InReview;

    public bool IsStopped => Data.Item.State == CaseState.EntryStopped;

    /// <summary>Whether a robot can type the case; without one a person does, and says so here.</summary>
    public bool HasRobot => Procedure is not { Scenarios.Count: 0 };

    public IEnumerable<ReviewFinding> OpenFindings => Data.Findings.Where(finding => finding.Finding.Severity != Severity.Note && finding.AcknowledgedBy is null);

    /// <summary>References of other cases that a finding names (the same person's other application), to be looked at beside this one.</summary>
    public IEnumerable<string> OtherCasesIn(Finding finding) =>
        CaseReference().Matches(finding.Message).Select(match => match.Value).Where(reference => !string.Equals(reference, Data.Item.Reference, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    /// <summary>What the core system shows of an entry, labelled.</summary>
    public IEnumerable<(string Label, string Value)> RegisteredOf(ReviewEntry entry) => RegisteredRecord.Of(
        entry.Registered, Procedure);

    private ProcedureDefinition? Procedure =>
        catalog.All.FirstOrDefault(procedure => string.Equals(procedure.Id, Data.Item.ProcedureId, StringComparison.Ordinal));

    private string UserName => User.Identity?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>The evidence of the entries as a file for an auditor.</summary>
    public async Task<IActionResult> OnGetEvidenceAsync([FromServices] TownTime times, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Data.Entries.Count == 0)
        {
            return NotFound();
        }

        var shots = new Dictionary<Guid, byte[]>();
        foreach (var shot in Data.Entries.SelectMany(entry => entry.Screenshots))
        {
            if (await cases.ScreenshotAsync(shot.Id, UserName, cancellationToken) is { } bytes)
            {
                shots[shot.Id] = bytes;
            }
        }

        var html = EvidenceFile.Write(Data, shots, RegisteredOf, times, UserName);
        return File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"evidence-{Data.Item.Reference}.html");
    }

    public Task<IActionResult> OnPostAcceptAsync(int version, string field, CancellationToken cancellationToken) =>
        DecideAsync(() => decisions.AcceptAsync(Id, version, field, UserName, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCorrectAsync(int version, string field, string? typed, CancellationToken cancellationToken) =>
        DecideAsync(() => decisions.CorrectAsync(Id, version, field, Shorten(typed), UserName, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAcknowledgeAsync(int version, int finding, string? reason, CancellationToken cancellationToken) =>
        Shorten(reason) is { } text
            ? DecideAsync(() => decisions.AcknowledgeAsync(Id, version, finding, text, UserName, cancellationToken), cancellationToken)
            : RefuseAsync("確認した内容を入力してください。", cancellationToken);

    public Task<IActionResult> OnPostApproveAsync(int version, double seconds, CancellationToken cancellationToken) =>
        FinishAsync(() => decisions.ApproveAsync(Id, version, Clamp(seconds), UserName, cancellationToken), "承認しました", cancellationToken);

    public Task<IActionResult> OnPostReturnAsync(int version, string? reason, double seconds, CancellationToken cancellationToken) =>
        Shorten(reason) is { } text
            ? FinishAsync(() => decisions.ReturnAsync(Id, version, text, Clamp(seconds), UserName, cancellationToken), "差し戻しました", cancellationToken)
            : RefuseAsync("差戻しの理由を入力してください。", cancellationToken);

    public Task<IActionResult> OnPostResolveAsync(int version, string? receipt, string? reason, bool byHand, CancellationToken cancellationToken)
    {
        var number = Shorten(receipt);
        if (byHand && number is null)
        {
            return RefuseAsync("基幹システムに表示された認定番号・登録番号を入力してください。", cancellationToken);
        }

        return Shorten(reason) is { } text
            ? FinishAsync(
                () => decisions.ResolveStoppedAsync(Id, version, byHand ? number : null, text, UserName, cancellationToken),
                byHand ? "入力済みにしました" : "再入力することにしました",
                cancellationToken)
            : RefuseAsync("理由を入力してください。", cancellationToken);
    }

    /// <summary>Shows a masked value once, with the picture of the field. The script hides both again after 30 seconds.</summary>
    public async Task<IActionResult> OnPostRevealAsync(string field, string? reason, CancellationToken cancellationToken)
    {
        if (Shorten(reason) is not { } text)
        {
            return BadRequest(new { message = "表示する理由を入力してください。" });
        }

        var value = await decisions.RevealAsync(Id, field, text, UserName, cancellationToken);
        var crop = await cases.CropAsync(Id, field, reveal: true, UserName, cancellationToken);
        return new JsonResult(new { value, crop = crop is null ? null : Convert.ToBase64String(crop) });
    }

    public async Task<IActionResult> OnPostSecondsAsync(double seconds, CancellationToken cancellationToken)
    {
        var counted = Clamp(seconds);
        if (counted > 0)
        {
            await decisions.AddReviewSecondsAsync(Id, counted, UserName, cancellationToken);
        }

        return new NoContentResult();
    }

    private static double Clamp(double seconds) => double.IsFinite(seconds) ? Math.Clamp(seconds, 0, MostSecondsAtOnce) : 0;

    private static string? Shorten(string? text) =>
        text?.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(trimmed.Length, LongestText)] : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(Id, UserName, cancellationToken) is not { } found)
        {
            return false;
        }

        Data = found;
        Sections = FieldSection.Of(found);
        return true;
    }

    private async Task<IActionResult> DecideAsync(Func<Task<DecisionResult>> decide, CancellationToken cancellationToken)
    {
        var result = await decide();
        return await PanelAsync(result.Ok ? null : result.Message ?? "処理できませんでした。", cancellationToken);
    }

    private async Task<IActionResult> FinishAsync(Func<Task<DecisionResult>> decide, string done, CancellationToken cancellationToken)
    {
        var result = await decide();
        if (!result.Ok)
        {
            return await PanelAsync(result.Message ?? "処理できませんでした。", cancellationToken);
        }

        return new JsonResult(new { done, next = $"/cases/next?after={Id}" });
    }

    private Task<IActionResult> RefuseAsync(string message, CancellationToken cancellationToken) => PanelAsync(message, cancellationToken);

    private async Task<IActionResult> PanelAsync(string? refusal, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Refusal = refusal;
        var panel = Partial("_Panel", this);
        panel.StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return panel;
    }

    /// <summary>As the case maker writes them: the year of the era and a running number.</summary>
    [GeneratedRegex("[A-Z][0-9]{2}-[0-9]{6,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CaseReference();
}
