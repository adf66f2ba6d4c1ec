using Rpa.Scenarios.Procedures.Loading;
using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Procedures;

/// <summary>The procedures of a folder: <c>&lt;folder&gt;/&lt;id&gt;/procedure.yaml</c> and its <c>forms</c>, <c>csv</c> and <c>scenarios</c>.</summary>
public sealed class ProcedureCatalog : IProcedureCatalog
{
    private readonly Dictionary<string, ProcedureDefinition> _byId;

    private ProcedureCatalog(IReadOnlyList<ProcedureDefinition> all)
    {
        All = all;
        Forms = [.. all.SelectMany(procedure => procedure.Forms.Select(form => (procedure, form)))];
        _byId = all.ToDictionary(procedure => procedure.Id, StringComparer.Ordinal);
    }

    /// <summary>The folder that travels with this assembly.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "procedures");

    /// <inheritdoc/>
    public IReadOnlyList<ProcedureDefinition> All { get; }

    /// <inheritdoc/>
    public IReadOnlyList<(ProcedureDefinition Procedure, FormRevision Form)> Forms { get; }

    /// <summary>Loads and validates all procedures of a folder.</summary>
    /// <param name="folder">Folder of procedures; null for <see cref="DefaultFolder"/>.</param>
    /// <param name="knownRules">The rules that exist; null for those of <see cref="RuleCatalog"/>.</param>
    /// <exception cref="ProcedureFormatException">Mistakes, all of them, each with file, line and column.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static ProcedureCatalog Load(string? folder = null, IReadOnlyList<RuleInfo>? knownRules = null)
    {
        folder = Path.GetFullPath(folder ?? DefaultFolder);
        var problems = new FormatProblems();
        var reader = new ProcedureReader(folder, knownRules ?? RuleCatalog.All, problems);
        var procedures = Directory.EnumerateDirectories(folder)
            .Order(StringComparer.Ordinal)
            .Select(reader.Read)
            .OfType<ProcedureDefinition>()
            .ToList();
        CheckRevisions(procedures, problems);
        problems.ThrowIfAny();
        return new ProcedureCatalog(procedures);
    }

    /// <inheritdoc/>
    public ProcedureDefinition Get(string id) =>
        _byId.TryGetValue(id, out var procedure) ? procedure : throw new KeyNotFoundException($"手続「{id}」は登録されていません。");

    private static void CheckRevisions(List<ProcedureDefinition> procedures, FormatProblems problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (procedure, form) in procedures.SelectMany(procedure => procedure.Forms.Select(form => (procedure, form))))
        {
            if (!owners.TryAdd(form.Revision, procedure.Id))
            {
                problems.Add($"{procedure.Id}/procedure.yaml", 1, 1, $"版「{form.Revision}」は手続「{owners[form.Revision]}」にもあります。版の名前は全手続で一つだけです。");
            }
        }
    }
}
