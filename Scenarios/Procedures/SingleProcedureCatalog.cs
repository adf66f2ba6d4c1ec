namespace Rpa.Scenarios.Procedures;

/// <summary>A catalog of one procedure: that which a scenario brings along.</summary>
/// <param name="procedure">The procedure.</param>
public sealed class SingleProcedureCatalog(ProcedureDefinition procedure) : IProcedureCatalog
{
    /// <inheritdoc/>
    public IReadOnlyList<ProcedureDefinition> All { get; } = [procedure];

    /// <inheritdoc/>
    public IReadOnlyList<(ProcedureDefinition Procedure, FormRevision Form)> Forms { get; } = [.. procedure.Forms.Select(form => (procedure, form))];

    /// <inheritdoc/>
    public ProcedureDefinition Get(string id) =>
        string.Equals(id, procedure.Id, StringComparison.Ordinal) ? procedure : throw new KeyNotFoundException($"手続「{id}」は登録されていません。");
}
