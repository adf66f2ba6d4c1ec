using System.Collections.Frozen;
using Rpa.Scenarios.Rules;

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
    /// <param name="known">Ids of the rules that exist, or null where any id is accepted.</param>
    public static IReadOnlyList<RuleSetting> Read(YamlMap procedure, IReadOnlyCollection<string>? known)
    {
        var rules = new List<RuleSetting>();
        foreach (var entry in procedure.Maps("rules", required: true, "id", "enabled", "severity", "settings"))
        {
            if (entry.Text("id", required: true) is not { } id)
            {
                continue;
            }

            if (known is not null && !known.Contains(id, StringComparer.Ordinal))
            {
                entry.Report(entry.At("id"), $"規則「{id}」はありません。{Nearest.Suggest(id, known)}");
                continue;
            }

            if (rules.Exists(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)))
            {
                entry.Report(entry.At("id"), $"規則「{id}」が二度書かれています。");
                continue;
            }

            rules.Add(new RuleSetting(id, entry.Flag("enabled") ?? true, ReadSeverity(entry), ReadSettings(entry)));
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

    private static Dictionary<string, string> ReadSettings(YamlMap entry)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (entry.Map("settings") is { } map)
        {
            foreach (var name in map.Names)
            {
                if (map.Text(name) is { } text)
                {
                    settings[name] = text;
                }
            }
        }

        return settings;
    }
}
