using System.Globalization;
using System.Text;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Care;
using Rpa.Scenarios.Rules.ChildAllowance;
using Rpa.Scenarios.Rules.Residents;
using Rpa.Scenarios.Rules.Taxes;
using Rpa.Scenarios.Rules.Vehicles;

namespace Rpa.Scenarios.Rules;

/// <summary>All rules written as code.</summary>
public static class RuleCatalog
{
    internal static IReadOnlyList<IRule> Rules { get; } = [.. ClaimRules.All.Concat(CareRules.All).Concat(TaxRules.All).Concat(ResidentRules.All).Concat(VehicleRules.All).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)];

    /// <summary>What the rules are, by id.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Rules.Select(rule => rule.Info)];

    /// <summary>The rule with this id, or null.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(info => string.Equals(info.Id, id, StringComparison.Ordinal));

    /// <summary>Japanese title of a rule of a procedure; empty where there is no such rule.</summary>
    public static string TitleOf(ProcedureDefinition procedure, string id)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return (Find(id) ?? procedure.Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal))?.Expression?.Info)?.Title ?? string.Empty;
    }

    /// <summary>A table of all rules, those in the YAML of procedures included, and one of their settings, in Markdown, for the documentation.</summary>
    public static string ToMarkdown(IProcedureCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var text = new StringBuilder();
        text.Append("| 規則 | 重さ | 手続 | 名前 | 内容 | 根拠 | 試験 |\n|---|---|---|---|---|---|---|\n");
        var written = catalog.All.SelectMany(procedure => procedure.Rules)
            .Select(rule => rule.Expression).OfType<ExpressionRule>().DistinctBy(rule => rule.Info.Id, StringComparer.Ordinal)
            .Select(rule => (rule.Info, Test: "ExpressionRulesOfProceduresTests"));
        foreach (var (info, test) in Rules.Select(rule => (rule.Info, Test: rule.GetType().Name + "Tests")).Concat(written).OrderBy(row => row.Info.Id, StringComparer.Ordinal))
        {
            var procedures = catalog.All.Where(procedure => procedure.Rules.Any(rule => string.Equals(rule.Id, info.Id, StringComparison.Ordinal))).Select(procedure => procedure.Id);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {info.Id} | {Letter(info.Severity)} | {string.Join(' ', procedures)} | {info.Title} | {info.Description} | {info.Source} | `{test}` |\n");
        }

        text.Append("\n| 規則 | 設定 | 既定値 | 意味 |\n|---|---|---|---|\n");
        foreach (var info in All)
        {
            foreach (var parameter in info.Parameters)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {info.Id} | `{parameter.Name}` | `{parameter.Default}` | {parameter.Description} |\n");
            }
        }

        return text.ToString();
    }

    private static string Letter(Severity severity) => severity switch
    {
        Severity.Error => "E",
        Severity.Warning => "W",
        _ => "N",
    };
}
