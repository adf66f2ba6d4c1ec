using System.Globalization;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules;

/// <summary>The settings of a procedure's rules, validated and parsed once.</summary>
internal sealed class RuleSettings
{
    private const int LongestDays = 3660;
    private const int MostYen = 999_999_999;

    private readonly Dictionary<string, RuleSetting> _rules;
    private readonly Dictionary<(string Rule, string Name), object> _values = [];

    private RuleSettings(IReadOnlyList<RuleSetting> rules) =>
        _rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Reads the settings of the rules that a procedure uses.</summary>
    /// <exception cref="RuleSettingException">An unknown rule, an unknown setting, or a value that is none.</exception>
    public static RuleSettings Read(IReadOnlyList<RuleSetting> rules, IEnumerable<RuleInfo> known)
    {
        var settings = new RuleSettings(rules);
        var infos = known.ToDictionary(info => info.Id, StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => rule.Expression is null))
        {
            var info = infos.GetValueOrDefault(rule.Id) ?? throw new RuleSettingException($"規則 {rule.Id} はありません。");
            foreach (var name in rule.Parameters.Keys.Where(name => info.Parameters.All(p => !string.Equals(p.Name, name, StringComparison.Ordinal))))
            {
                throw new RuleSettingException($"規則 {rule.Id} に設定 {name} はありません。");
            }
        }

        // Defaults too for rules that the procedure does not use: the facts (start month …) are worked out all the same.
        foreach (var info in infos.Values)
        {
            foreach (var parameter in info.Parameters)
            {
                var text = settings._rules.GetValueOrDefault(info.Id)?.Parameters.GetValueOrDefault(parameter.Name) ?? parameter.Default;
                settings._values[(info.Id, parameter.Name)] = Parse(parameter.Kind, text)
                    ?? throw new RuleSettingException($"規則 {info.Id} の設定 {parameter.Name} の値「{text}」が正しくありません（{Expected(parameter.Kind)}）。");
            }
        }

        return settings;
    }

    /// <summary>Whether the procedure checks this rule.</summary>
    public bool IsEnabled(string rule) => _rules.TryGetValue(rule, out var setting) && setting.Enabled;

    /// <summary>Severity that replaces the rule's own, or null.</summary>
    public Severity? SeverityOf(string rule) => _rules.GetValueOrDefault(rule)?.Severity;

    public bool Flag(string rule, string name) => (bool)_values[(rule, name)];

    public int Days(string rule, string name) => (int)_values[(rule, name)];

    public int Yen(string rule, string name) => (int)_values[(rule, name)];

    public IReadOnlySet<DateOnly> Dates(string rule, string name) => (IReadOnlySet<DateOnly>)_values[(rule, name)];

    public IReadOnlyList<string> Words(string rule, string name) => (IReadOnlyList<string>)_values[(rule, name)];

    /// <summary>What the setting expects, if the text is not that; else null. Lets the loader name the place in the file.</summary>
    public static string? Problem(RuleParameterKind kind, string text) => Parse(kind, text) is null ? Expected(kind) : null;

    private static object? Parse(RuleParameterKind kind, string text) => kind switch
    {
        RuleParameterKind.Flag => bool.TryParse(text, out var flag) ? flag : null,
        RuleParameterKind.Days => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= LongestDays ? days : null,
        RuleParameterKind.Yen => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var yen) && yen <= MostYen ? yen : null,
        RuleParameterKind.Dates => ParseDates(text),
        _ => text.Split([',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    private static HashSet<DateOnly>? ParseDates(string text)
    {
        var dates = new HashSet<DateOnly>();
        foreach (var word in text.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return null;
            }

            dates.Add(date);
        }

        return dates;
    }

    private static string Expected(RuleParameterKind kind) => kind switch
    {
        RuleParameterKind.Flag => "true か false",
        RuleParameterKind.Days => $"0から{LongestDays}までの日数",
        RuleParameterKind.Yen => $"0から{MostYen}までの円",
        RuleParameterKind.Dates => "yyyy-MM-dd の日付をコンマか空白で区切ったもの",
        _ => "言葉をコンマで区切ったもの",
    };
}
