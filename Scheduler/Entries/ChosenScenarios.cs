using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Hosting;

namespace Rpa.Scheduler.Entries;

/// <summary>
/// The procedures with the scenario that this installation plays: the one that the setting names, otherwise the first that is for the web.
/// A scenario for a desktop system (<c>…-desktop.scenario.yaml</c>) needs a robot PC, so it is played only where the setting asks for it.
/// </summary>
internal sealed class ChosenScenarios : IProcedureCatalog
{
    private const string Extension = ".scenario.yaml";
    private const string Desktop = "-desktop";

    private readonly Dictionary<string, ProcedureDefinition> _byId;

    /// <exception cref="SettingsException">The setting names a procedure or a scenario that there is not.</exception>
    public ChosenScenarios(IProcedureCatalog catalog, IReadOnlyDictionary<string, string> chosen)
    {
        foreach (var unknown in chosen.Keys.Where(id => catalog.All.All(procedure => !string.Equals(procedure.Id, id, StringComparison.Ordinal))))
        {
            throw new SettingsException([$"Robots:Scenarios:{unknown}: 手続がありません。"]);
        }

        All = [.. catalog.All.Select(procedure => procedure with { Scenarios = Of(procedure, chosen.GetValueOrDefault(procedure.Id)) })];
        _byId = All.ToDictionary(procedure => procedure.Id, StringComparer.Ordinal);
        Forms = [.. catalog.Forms.Select(form => (_byId[form.Procedure.Id], form.Form))];
    }

    public IReadOnlyList<ProcedureDefinition> All { get; }

    public IReadOnlyList<(ProcedureDefinition Procedure, FormRevision Form)> Forms { get; }

    public ProcedureDefinition Get(string id) => _byId[id];

    private static string[] Of(ProcedureDefinition procedure, string? name)
    {
        if (name is null)
        {
            return [.. procedure.Scenarios.Where(path => !NameOf(path).EndsWith(Desktop, StringComparison.Ordinal))];
        }

        return procedure.Scenarios.Where(path => string.Equals(NameOf(path), name, StringComparison.Ordinal)).ToArray() is { Length: > 0 } found
            ? found
            : throw new SettingsException(
                [$"Robots:Scenarios:{procedure.Id}: シナリオ「{name}」がありません。あるのは {string.Join("・", procedure.Scenarios.Select(NameOf).Order(StringComparer.Ordinal))} です。"]);
    }

    private static string NameOf(string path) => Path.GetFileName(path) is var file && file.EndsWith(Extension, StringComparison.Ordinal) ? file[..^Extension.Length] : file;
}
