using System.Collections.Frozen;
using Rpa.Scenarios.Rules;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads which rules a procedure uses and how.</summary>
internal static class RuleReader
{
    private static readonly FrozenDictionary<string, Severity> Severities = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["note"] = Severity.Note,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="procedure">The procedure's file.</param>
    /// <param name="known">The rules that exist as code.</param>
    /// <param name="keys">The procedure's fields, for rules that the file itself holds.</param>
    public static IReadOnlyList<RuleSetting> Read(YamlMap procedure, IReadOnlyList<RuleInfo> known, IReadOnlyCollection<string> keys)
    {
        var rules = new List<RuleSetting>();
        foreach (var entry in procedure.Maps("rules", required: true, ["id", "enabled", "severity", "settings", .. ExpressionRuleReader.OwnEntries]))
        {
            if (entry.Text("id", required: true) is not { } id)
            {
                continue;
            }

            var info = known.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
            var own = ExpressionRuleReader.OwnEntries.Where(entry.Has).ToList();
            if (info is null && own.Count == 0)
            {
                entry.Report(entry.At("id"), $"規則「{id}」はありません。{Nearest.Suggest(id, known.Select(rule => rule.Id))}");
                continue;
            }

            if (rules.Exists(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)))
            {
                entry.Report(entry.At("id"), $"規則「{id}」が二度書かれています。");
                continue;
            }

            if (info is null)
            {
                AddExpression(entry, id, rules, keys);
                continue;
            }

            foreach (var name in own)
            {
                entry.Report(entry.KeyAt(name), $"規則 {id} はプログラムにある規則なので、「{name}」は書けません。書けるのは enabled・severity・settings です。自分の規則には別の id を付けてください。");
            }

            rules.Add(new RuleSetting(id, entry.Flag("enabled") ?? true, ReadSeverity(entry), ReadSettings(entry, info)));
        }

        return rules;
    }

    private static void AddExpression(YamlMap entry, string id, List<RuleSetting> rules, IReadOnlyCollection<string> keys)
    {
        if (entry.Has("settings"))
        {
            entry.Report(entry.KeyAt("settings"), $"規則 {id} は式で書いた規則なので、settings は書けません。");
        }

        var enabled = entry.Flag("enabled") ?? true;
        if (ExpressionRuleReader.Read(entry, id, ReadSeverity(entry), keys) is { } expression)
        {
            rules.Add(new RuleSetting(id, enabled, null, new Dictionary<string, string>(StringComparer.Ordinal)) { Expression = expression });
        }
    }

    /// <summary>The severity of an entry, or null where none is written.</summary>
    internal static Severity? ReadSeverity(YamlMap entry)
    {
        if (entry.Text("severity") is not { } name)
        {
            return null;
        }

        if (Severities.TryGetValue(name, out var severity))
        {
            return severity;
        }

        entry.Report(entry.At("severity"), $"重さ「{name}」はありません。{Nearest.Suggest(name, Severities.Keys)}使えるのは error・warning・note です。");
        return null;
    }

    private static Dictionary<string, string> ReadSettings(YamlMap entry, RuleInfo info)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (entry.Map("settings") is not { } map)
        {
            return settings;
        }

        foreach (var name in map.Names)
        {
            if (info.Parameters.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal)) is not { } parameter)
            {
                map.Report(map.KeyAt(name), $"規則 {info.Id} に設定「{name}」はありません。{Nearest.Suggest(name, info.Parameters.Select(known => known.Name))}");
                continue;
            }

            // A list is as good as words joined by commas: holidays read better one a line.
            var text = map.At(name) is YamlSequenceNode ? string.Join(',', map.Texts(name, required: true)) : map.Text(name);
            if (text is null)
            {
                continue;
            }

            if (RuleSettings.Problem(parameter.Kind, text) is { } expected)
            {
                map.Report(map.At(name), $"規則 {info.Id} の設定「{name}」は {expected} です（「{text}」は使えません）。");
            }

            settings[name] = text;
        }

        return settings;
    }
}
