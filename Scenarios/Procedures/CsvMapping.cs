namespace Rpa.Scenarios.Procedures;

/// <summary>One shape of an e-application export for a procedure.</summary>
/// <param name="Source">Source id, e.g. <c>pittari</c>.</param>
/// <param name="Version">Version of the mapping.</param>
/// <param name="ReferenceHeader">Header of the source's 受付番号.</param>
/// <param name="AppliedAtHeader">Header of the 申請日時.</param>
/// <param name="ProcedureHeader">Header of the column that names the procedure, or null.</param>
/// <param name="ProcedureNames">Names of the procedure in that column.</param>
/// <param name="Columns">All columns, in order.</param>
/// <param name="Derivations">Fields that no column holds but that follow from others, in the order in which they are worked out.</param>
/// <param name="MultipleSeparator">Separates the words of a multiple choice in one cell, e.g. <c>;</c>.</param>
public sealed record CsvMapping(
    string Source,
    string Version,
    string ReferenceHeader,
    string AppliedAtHeader,
    string? ProcedureHeader,
    IReadOnlyList<string> ProcedureNames,
    IReadOnlyList<CsvColumn> Columns,
    IReadOnlyList<CsvDerivation> Derivations,
    string MultipleSeparator);
