using System.CommandLine;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts;
using Rpa.Scheduler.Commands.Forms;
using Rpa.Scheduler.Commands.Playing;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa scenario</c>: work on scenarios and screen maps.</summary>
internal static class ScenarioCommand
{
    public static Command Create()
    {
        var command = new Command("scenario", "Works on scenarios and screen maps.");
        command.Subcommands.Add(Check());
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("files") { Description = "Scenarios (*.scenario.yaml), screen maps (*.screens.yaml), or ids of scenarios. Default: those of all procedures.", Arity = ArgumentArity.ZeroOrMore };
        var folder = FormCommand.FolderOption();
        var command = new Command("check", "Checks scenarios with their screen maps and procedures, without playing them. Ends with 2 where something is wrong: file(line,column) and what would be right.") { files, folder };
        command.SetAction((parsed, cancellationToken) => CheckAsync(parsed.GetValue(files) ?? [], parsed.GetValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(string[] names, string? folder, CancellationToken cancellationToken)
    {
        var catalog = FormFolder.Open(folder).Catalog;
        var files = names.Length == 0
            ? [.. catalog.All.SelectMany(procedure => procedure.Scenarios)]
            : names.Select(name => ScenarioFinder.IsPath(name) ? name : ScenarioFinder.Find(name, catalog)).ToList();
        var wrong = 0;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (title, problems) = ProblemsOf(file, catalog);
            wrong += problems.Count;
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            await Console.Out.WriteLineAsync(problems.Count == 0 ? $"{Path.GetFileName(file)}: 誤りはありません（{title}）。" : $"{Path.GetFileName(file)}: 誤りが {problems.Count} 件あります。");
        }

        return wrong == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static (string Title, IReadOnlyList<ScriptProblem> Problems) ProblemsOf(string file, ProcedureCatalog catalog)
    {
        if (file.EndsWith(".screens.yaml", StringComparison.OrdinalIgnoreCase))
        {
            var screens = ScenarioFile.LoadScreens(file);
            return (screens.Map?.Title ?? string.Empty, screens.Problems);
        }

        var loading = ScenarioFile.Load(file);
        return loading.Scenario is { } scenario ? ($"{scenario.Title}、{scenario.IdAndVersion}", ScenarioFinder.Misfits(scenario, catalog)) : (string.Empty, loading.Problems);
    }
}
