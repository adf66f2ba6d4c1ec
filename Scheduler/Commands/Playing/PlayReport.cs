using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Commands.Playing;

/// <summary>A run as staff read it and as programs read it (<c>rpa.play/1</c>, described in <c>Robots/README.md</c>).</summary>
internal sealed class PlayReport(PlayInput input, Uri target, EntryPurpose purpose, PlayJournal journal)
{
    private const string Schema = "rpa.play/1";

    // As in the step log.
    private const string Masked = "●●●●";

    // The rules refuse a case before any robot sees it.
    private const string NotPlayed = "NotPlayed";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        // For people and tools, never part of a web page: Japanese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is about to be played.</summary>
    public string Heading()
    {
        var text = new StringBuilder();
        var draft = input.Scenario.IsDraft ? "、下書き" : string.Empty;
        text.AppendLine(CultureInfo.InvariantCulture, $"シナリオ: {input.Scenario.Title}（{input.Scenario.IdAndVersion}、{input.Scenario.Fingerprint}{draft}）");
        text.AppendLine(CultureInfo.InvariantCulture, $"相手: {target}　案件: {input.Application.Reference}　用途: {WordOf(purpose)}");
        foreach (var finding in input.Check.Findings.Where(finding => finding.Severity is not Severity.Note))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"規則 {finding.Rule}（{(finding.Severity is Severity.Error ? "エラー" : "注意")}）: {finding.Message}");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>How it ended; null: the rules' errors kept it from being played.</summary>
    public string Ending(EntryOutcome? outcome)
    {
        if (outcome is null)
        {
            return "結果: 規則のエラーがあるので入力しませんでした。案件を直すか、試験用のシステムなら --with-errors を付けてください。";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"結果: {WordOf(outcome.Kind)}（{outcome.Kind}）");
        text.Append(outcome.Receipt is { } receipt ? $"　番号 {receipt}" : string.Empty);
        text.AppendLine(CultureInfo.InvariantCulture, $"　{outcome.RobotSeconds:0.0} 秒");
        if (outcome.Code is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {outcome.Code}: {outcome.Message}");
        }

        foreach (var (name, value) in outcome.Registered)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name} = {Shown(name, value)}");
        }

        foreach (var picture in journal.Screenshots)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  画面の写し {picture.Name}: {picture.File}");
        }

        return text.ToString().TrimEnd();
    }

    public string ToJson(EntryOutcome? outcome) => new JsonObject
    {
        ["schema"] = Schema,
        ["scenario"] = input.Scenario.Id,
        ["version"] = input.Scenario.Version,
        ["fingerprint"] = input.Scenario.Fingerprint,
        ["draft"] = input.Scenario.IsDraft,
        ["system"] = input.Scenario.System,
        ["target"] = target.ToString(),
        ["purpose"] = purpose.ToString(),
        ["procedure"] = input.Application.ProcedureId,
        ["reference"] = input.Application.Reference,
        ["findings"] = new JsonArray([.. input.Check.Findings.Select(finding => (JsonNode)new JsonObject
        {
            ["rule"] = finding.Rule,
            ["severity"] = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = finding.Message,
        })]),
        ["outcome"] = outcome?.Kind.ToString() ?? NotPlayed,
        ["committing"] = journal.Committing,
        ["code"] = outcome?.Code,
        ["message"] = outcome?.Message,
        ["receipt"] = outcome?.Receipt,
        ["registered"] = new JsonObject((outcome?.Registered ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Shown(pair.Key, pair.Value)))),
        ["seconds"] = outcome?.RobotSeconds ?? 0,
        ["steps"] = new JsonArray([.. journal.Steps.Select(step => (JsonNode)new JsonObject
        {
            ["number"] = step.Number,
            ["at"] = step.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["step"] = step.Kind,
            ["element"] = step.Target,
            ["foundBy"] = step.FoundBy,
            ["fallBack"] = step.FallBack,
            ["typed"] = step.Typed,
            ["readBack"] = step.ReadBack,
            ["milliseconds"] = step.Milliseconds,
            ["error"] = step.Error,
        })]),
        ["screenshots"] = new JsonArray([.. journal.Screenshots.Select(picture => (JsonNode)new JsonObject { ["name"] = picture.Name, ["file"] = picture.File })]),
    }.ToJsonString(Layout);

    private string Shown(string name, string value) => value.Length > 0 && input.Scenario.IsSensitive(name) ? Masked : value;

    private static string WordOf(EntryPurpose purpose) => purpose switch
    {
        EntryPurpose.DryRun => "試し打ち（確定しない）",
        EntryPurpose.LookUp => "照会",
        _ => "入力",
    };

    private static string WordOf(EntryOutcomeKind kind) => kind switch
    {
        EntryOutcomeKind.Entered => "登録しました",
        EntryOutcomeKind.AlreadyEntered => "登録済みです。何も入力していません",
        EntryOutcomeKind.NotFound => "登録は見つかりません",
        EntryOutcomeKind.Refused => "断られました。登録していません",
        EntryOutcomeKind.UnexpectedWindow => "想定していない小窓で止まりました",
        EntryOutcomeKind.Failed => "失敗しました。登録していません",
        EntryOutcomeKind.Uncertain => "登録されたか分かりません。--look-up で確かめてください",
        EntryOutcomeKind.Differs => "登録が案件と違います",
        _ => "試し打ちは確定の直前まで進みました",
    };
}
