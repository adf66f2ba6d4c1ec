using System.Collections.Concurrent;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Care;
using Rpa.Scenarios.Rules.ChildAllowance;
using Rpa.Scenarios.Rules.Expressions;
using Rpa.Scenarios.Rules.Taxes;
using Rpa.Scenarios.Rules.Vehicles;
using Rpa.Scenarios.Tables;

namespace Rpa.Scenarios.Rules;

/// <summary>Runs the rules that an application's procedure enables. Thread-safe.</summary>
public sealed class CaseChecker : ICaseChecker
{
    private delegate CaseFacts FactsFactory(
        Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements);

    private static readonly Dictionary<FactsKind, FactsFactory> Facts = new()
    {
        [FactsKind.Plain] = (application, context, procedure, settings, requirements) => new CaseFacts(application, context, procedure, settings, requirements),
        [FactsKind.ChildAllowance] = (application, context, procedure, settings, requirements) => new ClaimFacts(application, context, procedure, settings, requirements),
        [FactsKind.Care] = (application, context, procedure, settings, requirements) => new CareFacts(application, context, procedure, settings, requirements),
        [FactsKind.TaxReturn] = (application, context, procedure, settings, requirements) => new TaxReturnFacts(application, context, procedure, settings, requirements),
        [FactsKind.Withholding] = (application, context, procedure, settings, requirements) => new WithholdingFacts(application, context, procedure, settings, requirements),
        [FactsKind.Vehicle] = (application, context, procedure, settings, requirements) => new VehicleFacts(application, context, procedure, settings, requirements),
    };

    private readonly IProcedureCatalog _catalog;
    private readonly IRequirementEvaluator _requirements;
    private readonly ConcurrentDictionary<string, ProcedureRules> _rules = new(StringComparer.Ordinal);

    /// <summary>Prepares the rules of every procedure.</summary>
    /// <exception cref="ProcedureFormatException">A table of the years is not right.</exception>
    /// <exception cref="RuleSettingException">A procedure names a rule or a setting that does not exist.</exception>
    public CaseChecker(IProcedureCatalog catalog, IRequirementEvaluator requirements)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(requirements);
        _ = TownTables.Default; // a mistake in a table stops the start, not a case
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
        var (settings, kind, rules) = _rules.GetOrAdd(procedure.Id, _ => Prepare(procedure));
        var facts = Facts[kind](application, context, procedure, settings, _requirements);
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

        var written = procedure.Rules.Where(rule => rule is { Enabled: true, Expression: not null }).Select(rule => new ExpressionRuleRunner(rule.Expression!));
        return new(settings, KindOf(procedure), [.. RuleCatalog.Rules.Where(rule => settings.IsEnabled(rule.Info.Id)), .. written]);
    }

    /// <summary>The facts that the procedure's rules need, those switched off included: they are switched on again without another thought.</summary>
    private static FactsKind KindOf(ProcedureDefinition procedure)
    {
        var needy = RuleCatalog.Rules.Where(rule => rule.Facts is not FactsKind.Plain && procedure.Rules.Any(used => string.Equals(used.Id, rule.Info.Id, StringComparison.Ordinal))).ToList();
        var other = needy.Find(rule => rule.Facts != needy[0].Facts);
        return other is null
            ? needy.Count > 0 ? needy[0].Facts : FactsKind.Plain
            : throw new RuleSettingException($"手続 {procedure.Id}: 規則 {needy[0].Info.Id} と {other.Info.Id} は違う分野の規則で、一つの手続では使えません。");
    }

    private sealed record ProcedureRules(RuleSettings Settings, FactsKind Kind, IReadOnlyList<IRule> Rules);
}
