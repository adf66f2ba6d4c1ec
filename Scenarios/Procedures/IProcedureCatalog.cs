namespace Rpa.Scenarios.Procedures;

/// <summary>The procedures known to this installation, loaded and validated once at start.</summary>
public interface IProcedureCatalog
{
    /// <summary>All procedures, by id.</summary>
    IReadOnlyList<ProcedureDefinition> All { get; }

    /// <summary>The procedure with this id.</summary>
    /// <exception cref="KeyNotFoundException">No such procedure.</exception>
    ProcedureDefinition Get(string id);

    /// <summary>All form revisions of all procedures, with the procedure each belongs to.</summary>
    IReadOnlyList<(ProcedureDefinition Procedure, FormRevision Form)> Forms { get; }
}
