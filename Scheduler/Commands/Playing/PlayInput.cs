using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Scripts;
using Rpa.Scheduler.Commands.Forms;

namespace Rpa.Scheduler.Commands.Playing;

/// <summary>What is played: a scenario, a case that fits it, and what the rules say of the case.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Application">The case.</param>
/// <param name="Check">Findings and derived values.</param>
internal sealed record PlayInput(Scenario Scenario, Application Application, CheckResult Check)
{
    // What a case file without a reference is called: good enough for rules, not for finding a record again.
    private const string NoReference = "case";

    /// <summary>Whether a rule found an error: the service would not let a robot type this case.</summary>
    public bool HasErrors => Check.Findings.Any(finding => finding.Severity is Severity.Error);

    /// <summary>Reads and checks scenario and case.</summary>
    /// <exception cref="CommandException">Something is wrong with one of them.</exception>
    public static async Task<PlayInput> ReadAsync(
        string file, string scenarioName, string? proceduresFolder, string? ledgerFolder, DateOnly day, CancellationToken cancellationToken)
    {
        var path = ScenarioFinder.IsPath(scenarioName) ? scenarioName : ScenarioFinder.Find(scenarioName, FormFolder.Open(proceduresFolder).Catalog);
        var scenario = ScenarioFinder.Load(path);
        IProcedureCatalog catalog = scenario.Own is { } own ? new SingleProcedureCatalog(own) : FormFolder.Open(proceduresFolder).Catalog;
        ScenarioFinder.RequireFit(scenario, catalog);
        var read = CaseJson.Read(await CheckCommand.ReadAsync(file, cancellationToken), catalog);
        if (!read.IsValid)
        {
            throw new CommandException($"{file} を案件として読めません。\n  " + string.Join("\n  ", read.Errors), ExitCode.BadInput);
        }

        if (!string.Equals(read.Application.ProcedureId, scenario.Procedure, StringComparison.Ordinal))
        {
            throw new CommandException($"案件は手続「{read.Application.ProcedureId}」のもの、シナリオは手続「{scenario.Procedure}」のものです。", ExitCode.BadInput);
        }

        if (string.Equals(read.Application.Reference, NoReference, StringComparison.Ordinal))
        {
            throw new CommandException($"{file} に「reference」（受付参照番号）を書いてください。登録を探す手がかりになり、同じ番号の案件は二度登録されません。", ExitCode.BadInput);
        }

        var ledger = ReadCommand.LoadLedger(ledgerFolder);
        using var requirements = new RequirementEvaluator();
        try
        {
            var result = new CaseChecker(catalog, requirements).Check(read.Application, new CheckContext(day, ledger, static (_, _) => []));
            return new PlayInput(scenario, read.Application, result);
        }
        catch (RuleSettingException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }
    }

    /// <summary>The request of the run. A warning of the core system is answered if a rule's note or acknowledged warning says the same.</summary>
    public EntryRequest Request(EntryPurpose purpose, IReadOnlyCollection<string> acknowledged)
    {
        var settled = Check.Findings
            .Where(finding => finding.Severity is Severity.Note || (finding.Severity is Severity.Warning && acknowledged.Contains(finding.Rule, StringComparer.Ordinal)))
            .Select(finding => finding.Rule)
            .ToHashSet(StringComparer.Ordinal);
        return new EntryRequest($"play/{Application.Reference}", Application, Check.Derived, Scenario.File, Scenario.AnswersAllowedBy(settled), purpose);
    }
}
