using System.Diagnostics.CodeAnalysis;

namespace Rpa.Scenarios.Applications;

/// <summary>What an e-application export (電子申請の書出し) holds, or why it is not imported.</summary>
/// <param name="ProcedureId">Procedure found from the headers and the 手続名 column, or null.</param>
/// <param name="Source">Source of the mapping, e.g. <c>pittari</c>, or null.</param>
/// <param name="MappingVersion">Version of the mapping, or null.</param>
/// <param name="Encoding">Encoding found.</param>
/// <param name="Rows">Number of rows below the header.</param>
/// <param name="Applications">Rows that became applications.</param>
/// <param name="RefusedRows">Rows that did not, and why (wrong number of columns, no 受付番号 …).</param>
/// <param name="Stop">Why nothing is imported, or null.</param>
public sealed record ApplicationFile(
    string? ProcedureId,
    string? Source,
    string? MappingVersion,
    FileEncoding Encoding,
    int Rows,
    IReadOnlyList<ImportedApplication> Applications,
    IReadOnlyList<ImportProblem> RefusedRows,
    FileStop? Stop)
{
    /// <summary>Whether nothing of the file is imported.</summary>
    [MemberNotNullWhen(true, nameof(Stop))]
    [MemberNotNullWhen(false, nameof(ProcedureId), nameof(Source), nameof(MappingVersion))]
    public bool IsStopped => Stop is not null;
}
