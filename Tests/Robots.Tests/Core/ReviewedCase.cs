using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Values;

namespace Rpa.Robots.Tests.Core;

/// <summary>
/// A case as it leaves review: what is written on a sample application of the town, checked by the rules against the ledger, with every
/// warning acknowledged. The robot gets the values that the rules worked out and may answer what they settle, as in the service.
/// </summary>
internal sealed class ReviewedCase
{
    private static readonly ProcedureCatalog Catalog = ProcedureCatalog.Load();
    private static readonly CaseChecker Checker = new(Catalog, new RequirementEvaluator());
    private static readonly CsvLedger Ledger = CsvLedger.Load(CoreSystemHost.Town);
    private static readonly DateOnly Today = new(2026, 10, 31);

    private readonly string _procedure;
    private readonly string _reference = $"T-{Guid.NewGuid():N}"[..18];

    private ReviewedCase(string procedure, Dictionary<string, FieldValue?> fields)
    {
        _procedure = procedure;
        Fields = fields;
    }

    public string Reference => _reference;

    public IDictionary<string, FieldValue?> Fields { get; }

    public DateOnly ReceivedOn { get; set; } = new(2026, 10, 1);

    /// <summary>The application of a sample scan, as its truth tells it.</summary>
    public static ReviewedCase OfScan(string procedure, int number, string? form = null)
    {
        var name = form ?? procedure;
        var file = Path.Combine(CoreSystemHost.Town, "..", "scans", name, $"d-{name}-{number:00}.json");
        var truth = JsonNode.Parse(File.ReadAllText(file))!["fields"]!.AsObject();
        var definition = Catalog.Get(procedure);
        var fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal);
        foreach (var (key, field) in truth.Where(pair => definition.Find(pair.Key) is not null))
        {
            // A reader keeps a text as it is written; the truth's canonical form of one may be a code.
            var value = FieldValue.FromJson(field!["canonical"]);
            fields[key] = definition.Find(key)!.Type is FieldType.Text && (string?)field["text"] is { Length: > 0 } text ? FieldValue.OfText(text) : value;
        }

        return new ReviewedCase(procedure, fields);
    }

    public static ReviewedCase Of(string procedure, params (string Key, FieldValue? Value)[] fields) =>
        new(procedure, fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));

    public ReviewedCase With(string key, FieldValue? value)
    {
        Fields[key] = value;
        return this;
    }

    public ReviewedCase With(string key, string text) => With(key, FieldValue.OfText(text));

    /// <summary>The findings of the rules.</summary>
    public CheckResult Check() => Checker.Check(Application(), new CheckContext(Today, Ledger, (_, _) => []));

    /// <summary>What the service would ask a robot for.</summary>
    /// <param name="change">Changes what the rules worked out.</param>
    public EntryRequest Request(EntryPurpose purpose = EntryPurpose.Enter, Action<IDictionary<string, string>>? change = null)
    {
        var check = Check();
        var derived = new Dictionary<string, string>(check.Derived, StringComparer.Ordinal);
        change?.Invoke(derived);
        var scenario = Path.Combine(AppContext.BaseDirectory, "procedures", _procedure, "scenarios", "core-web.scenario.yaml");
        var loading = ScenarioFile.Load(scenario);
        var settled = check.Findings.Where(finding => finding.Severity is not Severity.Error).Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        return new EntryRequest(
            $"{_reference}/{purpose}", Application(), derived, scenario,
            loading.Scenario?.AnswersAllowedBy(settled) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, loading.Problems)), purpose);
    }

    private Application Application() => new(_procedure, ApplicationSource.Paper, _reference, null, ReceivedOn, Fields.AsReadOnly());
}
