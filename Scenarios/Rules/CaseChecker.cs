using System.Collections.Concurrent;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.ChildAllowance;

namespace Rpa.Scenarios.Rules;

/// <summary>Runs the rules that an application's procedure enables. Thread-safe.</summary>
public sealed class CaseChecker : ICaseChecker
{
    private delegate CaseFacts FactsFactory(
        Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements);

    private static readonly Dictionary<string, FactsFactory> Facts = new(StringComparer.Ordinal)
    {
        [ClaimFacts.ProcedureId] = (application, context, procedure, settings, requirements) =>
            new ClaimFacts(application, context, procedure, settings, requirements),
    };

    private readonly IProcedureCatalog _catalog;
    private readonly IRequirementEvaluator _requirements;
    private readonly ConcurrentDictionary<string, ProcedureRules> _rules = new(StringComparer.Ordinal);

    /// <summary>Prepares the rules of every procedure.</summary>
    /// <exception cref="RuleSettingException">A procedure names a rule or a setting that does not exist.</exception>
    public CaseChecker(IProcedureCatalog catalog, IRequirementEvaluator requirements)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(requirements);
        _catalog = catalog;
        _requirements = requirements;
        foreach (var procedure in catalog.All)
        {
            _rules[procedure.Id] = Prepare(procedure);
        }
    }

    /// <inheritdoc/>
    public CheckResult Check(Application application, CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(context);
        var procedure = _catalog.Get(application.ProcedureId);
        var (settings, rules) = _rules.GetOrAdd(procedure.Id, _ => Prepare(procedure));
        var facts = Facts.TryGetValue(procedure.Id, out var create)
            ? create(application, context, procedure, settings, _requirements)
            : new CaseFacts(application, context, procedure, settings, _requirements);
        var findings = rules
            .SelectMany(rule => rule.Check(facts).Select(finding => Weigh(finding, rule.Info, settings)))
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ToList();
        return new(findings, facts.Derive());
    }

    /// <summary>
    /// A town's severity replaces that of the rule's gravest findings; milder findings of the rule stay as they are, or become as mild.
    /// </summary>
    private static Finding Weigh(Finding finding, RuleInfo info, RuleSettings settings) => settings.SeverityOf(info.Id) switch
    {
        null => finding,
        { } severity when finding.Severity == info.Severity || severity > finding.Severity => finding with { Severity = severity },
        _ => finding,
    };

    private static ProcedureRules Prepare(ProcedureDefinition procedure)
    {
        RuleSettings settings;
        try
        {
            settings = RuleSettings.Read(procedure.Rules, RuleCatalog.All);
        }
        catch (RuleSettingException wrong)
        {
            throw new RuleSettingException($"手続 {procedure.Id}: {wrong.Message}");
        }

        return new(settings, [.. RuleCatalog.Rules.Where(rule => settings.IsEnabled(rule.Info.Id))]);
    }

    private sealed record ProcedureRules(RuleSettings Settings, IReadOnlyList<IRule> Rules);
}
