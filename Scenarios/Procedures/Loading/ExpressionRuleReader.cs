using System.Text.RegularExpressions;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Rules.Expressions;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads rules that are written as expressions.</summary>
internal static partial class ExpressionRuleReader
{
    /// <summary>Entries of one check.</summary>
    internal static readonly string[] CheckEntries = ["when", "require", "severity", "message", "advice", "fields", "repeat"];

    /// <summary>Entries that only a rule in YAML has.</summary>
    internal static readonly string[] OwnEntries = ["title", "source", "description", "when", "require", "message", "advice", "fields", "repeat", "checks"];

    private const int LongestId = 40;

    /// <param name="entry">The rule's entry.</param>
    /// <param name="id">Its id.</param>
    /// <param name="severity">Its severity; Error where none is written.</param>
    /// <param name="keys">The procedure's fields.</param>
    public static ExpressionRule? Read(YamlMap entry, string id, Severity? severity, IReadOnlyCollection<string> keys)
    {
        if (id.Length > LongestId || !Id().IsMatch(id))
        {
            entry.Report(entry.At("id"), $"規則の id「{id}」は、英大文字・数字をハイフンでつないで {LongestId} 文字までで書いてください。例: MIHON-001");
        }

        var title = entry.Text("title", required: true);
        var source = entry.Text("source", required: true);
        var own = severity ?? Severity.Error;
        var checks = new List<ExpressionCheck>();
        if (entry.Has("checks"))
        {
            foreach (var name in CheckEntries.Where(name => name is not "severity" && entry.Has(name)))
            {
                entry.Report(entry.KeyAt(name), $"checks を書いた規則では、「{name}」は checks の中に書いてください。");
            }

            foreach (var check in entry.Maps("checks", required: true, CheckEntries))
            {
                checks.AddRange(ReadChecks(check, RuleReader.ReadSeverity(check) ?? own, keys));
            }
        }
        else
        {
            checks.AddRange(ReadChecks(entry, own, keys));
        }

        if (title is null || source is null || checks.Count == 0)
        {
            return null;
        }

        // What lists call the rule's severity is that of its gravest check.
        var gravest = checks.Min(check => check.Severity);
        var fields = checks.SelectMany(check => check.Fields).Distinct(StringComparer.Ordinal).ToList();
        return new ExpressionRule(new RuleInfo(id, gravest, title, entry.Text("description") ?? title, source, fields, []), checks);
    }

    private static IEnumerable<ExpressionCheck> ReadChecks(YamlMap entry, Severity severity, IReadOnlyCollection<string> keys)
    {
        var when = entry.Text("when");
        var require = entry.Text("require", required: true);
        var message = entry.Text("message", required: true);
        var advice = entry.Text("advice", required: true);
        var fields = entry.Texts("fields", required: true).ToList();
        foreach (var n in Repeats.Of(entry))
        {
            if (Repeats.LacksMark(require, n))
            {
                entry.Report(entry.At("require"), "繰り返しの中の式には {n} を入れてください。例: has('child.{n}.name')");
            }

            var condition = ExpressionChecker.Check(entry, "when", Repeats.Expand(when, n), keys, ofRule: true);
            var required = ExpressionChecker.Check(entry, "require", Repeats.Expand(require, n), keys, ofRule: true);
            var concerned = fields.ConvertAll(field => Repeats.Expand(field, n)!);
            var said = Repeats.Expand(message, n);
            CheckKeys(entry, entry.At("fields"), concerned, keys);
            CheckKeys(entry, entry.At("message"), ExpressionRuleRunner.PlaceholdersOf(said ?? string.Empty), keys);
            if (required is not null && said is not null && advice is not null && concerned.Count > 0 && (when is null || condition is not null))
            {
                yield return new ExpressionCheck(condition, required, severity, said, Repeats.Expand(advice, n)!, concerned);
            }
            else if (n is null or 1 && concerned.Count == 0 && entry.Has("fields"))
            {
                entry.Report(entry.At("fields"), "「fields」に、確かめる項目を一つは書いてください。");
            }
        }
    }

    private static void CheckKeys(YamlMap entry, YamlNode node, IEnumerable<string> written, IReadOnlyCollection<string> keys)
    {
        foreach (var key in written.Where(key => !keys.Contains(key, StringComparer.Ordinal)))
        {
            entry.Report(node, $"項目「{key}」は procedure.yaml にありません。{Nearest.Suggest(key, keys)}");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
