using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Commands.Checks;

/// <summary>What checking a case file found, as staff read it and as programs read it (<c>rpa.check/1</c>).</summary>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Application">The case.</param>
/// <param name="Day">The day of the check.</param>
/// <param name="LedgerSnapshot">The ledger compared with, or null.</param>
/// <param name="Result">What was found.</param>
internal sealed record CheckReport(ProcedureDefinition Procedure, Application Application, DateOnly Day, string? LedgerSnapshot, CheckResult Result)
{
    private const string Schema = "rpa.check/1";
    private const int ShortSnapshot = 12;

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        // For people and tools, never part of a web page: Japanese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a rule found an error.</summary>
    public bool HasErrors => Count(Severity.Error) > 0;

    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Procedure.Title}（案件 {Application.Reference}）を {WarekiDate.Format(Day)} として検査しました。");
        text.AppendLine(LedgerSnapshot is null
            ? "宛名台帳: 指定なし。台帳と照らす規則は働いていません（--ledger フォルダー で指定します）。"
            : $"宛名台帳: {LedgerSnapshot[..Math.Min(ShortSnapshot, LedgerSnapshot.Length)]}");
        text.AppendLine(Result.Findings.Count == 0
            ? "結果: 指摘はありません。"
            : string.Create(CultureInfo.InvariantCulture, $"結果: エラー {Count(Severity.Error)}件、注意 {Count(Severity.Warning)}件、記録 {Count(Severity.Note)}件"));
        foreach (var finding in Result.Findings)
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"［{WordOf(finding.Severity)}］{finding.Rule} {RuleCatalog.TitleOf(Procedure, finding.Rule)}");
            text.AppendLine("  " + finding.Message);
            text.AppendLine("  対応: " + finding.Advice);
            if (finding.Fields.Count > 0)
            {
                text.AppendLine("  項目: " + string.Join("、", finding.Fields.Select(key => $"{Procedure.Find(key)?.Label ?? key}（{key}）")));
            }
        }

        if (Result.Derived.Count > 0)
        {
            text.AppendLine();
            text.AppendLine("導いた値:");
            foreach (var (name, value) in Result.Derived)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {name} = {value}");
            }
        }

        return text.ToString().TrimEnd();
    }

    public string ToJson() => new JsonObject
    {
        ["schema"] = Schema,
        ["procedure"] = Procedure.Id,
        ["procedureVersion"] = Procedure.Version,
        ["reference"] = Application.Reference,
        ["date"] = WarekiDate.FormatIso(Day),
        ["ledger"] = LedgerSnapshot,
        ["errors"] = Count(Severity.Error),
        ["warnings"] = Count(Severity.Warning),
        ["notes"] = Count(Severity.Note),
        ["findings"] = new JsonArray([.. Result.Findings.Select(finding => (JsonNode)new JsonObject
        {
            ["rule"] = finding.Rule,
            ["title"] = RuleCatalog.TitleOf(Procedure, finding.Rule),
            ["severity"] = NameOf(finding.Severity),
            ["message"] = finding.Message,
            ["advice"] = finding.Advice,
            ["fields"] = new JsonArray([.. finding.Fields.Select(key => (JsonNode)key)]),
        })]),
        ["derived"] = new JsonObject(Result.Derived.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
    }.ToJsonString(Layout);

    private int Count(Severity severity) => Result.Findings.Count(finding => finding.Severity == severity);

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "注意",
        _ => "記録",
    };

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
