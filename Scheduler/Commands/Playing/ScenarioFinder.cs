using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts;

namespace Rpa.Scheduler.Commands.Playing;

/// <summary>Finds and loads scenarios for the verbs that work on one.</summary>
internal static class ScenarioFinder
{
    /// <summary>Whether a name is that of a file, not of a scenario.</summary>
    public static bool IsPath(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.Contains('/', StringComparison.Ordinal);

    /// <summary>The file of the scenario of a procedure with this id.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static string Find(string id, ProcedureCatalog catalog)
    {
        var known = catalog.All.SelectMany(procedure => procedure.Scenarios).Select(path => (Path: path, ScenarioFile.Load(path).Scenario?.Id)).ToList();
        return known.Find(scenario => string.Equals(scenario.Id, id, StringComparison.Ordinal)).Path
            ?? throw new CommandException(
                $"there is no scenario '{id}'. Known: {string.Join(", ", known.Select(scenario => scenario.Id ?? Path.GetFileName(scenario.Path)))}. A file is named by its path.",
                ExitCode.BadInput);
    }

    /// <summary>Loads a scenario.</summary>
    /// <exception cref="CommandException">It has mistakes: all of them, with file, line and column.</exception>
    public static Scenario Load(string path)
    {
        var loading = ScenarioFile.Load(path);
        return loading.Scenario ?? throw new CommandException("シナリオに誤りがあります。\n  " + string.Join("\n  ", loading.Problems), ExitCode.BadInput);
    }

    /// <summary>Refuses a scenario that names what its procedure does not have.</summary>
    /// <exception cref="CommandException">It does, or there is no such procedure.</exception>
    public static void RequireFit(Scenario scenario, IProcedureCatalog catalog)
    {
        if (Misfits(scenario, catalog) is { Count: > 0 } problems)
        {
            throw new CommandException("シナリオが手続と合いません。\n  " + string.Join("\n  ", problems), ExitCode.BadInput);
        }
    }

    /// <summary>What a scenario names but its procedure does not have.</summary>
    public static IReadOnlyList<ScriptProblem> Misfits(Scenario scenario, IProcedureCatalog catalog)
    {
        var procedure = scenario.Own ?? catalog.All.FirstOrDefault(known => string.Equals(known.Id, scenario.Procedure, StringComparison.Ordinal));
        return procedure is null
            ? [new ScriptProblem(new SourceMark(Path.GetFileName(scenario.File), 1, 1), $"手続「{scenario.Procedure}」は登録されていません。手続のないシステムなら、シナリオに fields（項目）を書いてください。")]
            : ScenarioCheck.AgainstProcedure(scenario, procedure);
    }
}
