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
    /// <param name="known">The rules that exist.</param>
    public static IReadOnlyList<RuleSetting> Read(YamlMap procedure, IReadOnlyList<RuleInfo> known)
    {
        var rules = new List<RuleSetting>();
        foreach (var entry in procedure.Maps("rules", required: true, "id", "enabled", "severity", "settings"))
        {
            if (entry.Text("id", required: true) is not { } id)
            {
                continue;
            }

            if (known.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)) is not { } info)
            {
                entry.Report(entry.At("id"), $"規則「{id}」はありません。{Nearest.Suggest(id, known.Select(rule => rule.Id))}");
                continue;
            }

            if (rules.Exists(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)))
            {
                entry.Report(entry.At("id"), $"規則「{id}」が二度書かれています。");
                continue;
            }

            rules.Add(new RuleSetting(id, entry.Flag("enabled") ?? true, ReadSeverity(entry), ReadSettings(entry, info)));
        }

        return rules;
    }

    private static Severity? ReadSeverity(YamlMap entry)
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
