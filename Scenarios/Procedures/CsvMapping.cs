namespace Rpa.Scenarios.Procedures;

/// <summary>One shape of an e-application export for a procedure.</summary>
/// <param name="Source">Source id, e.g. <c>pittari</c>.</param>
/// <param name="Version">Version of the mapping.</param>
/// <param name="Title">Japanese name of the shape, for messages.</param>
/// <param name="HeaderRow">Row of the headers, from 1; rows above it are titles.</param>
/// <param name="ReferenceHeader">Header of the source's 受付番号.</param>
/// <param name="AppliedAtHeader">Header of the 申請日時.</param>
/// <param name="ReceivedHeader">Header of the 受付日, or null: then the day of the 申請日時 is the day of receipt.</param>
/// <param name="ProcedureHeader">Header of the column that names the procedure, or null.</param>
/// <param name="ProcedureNames">Names of the procedure in that column.</param>
/// <param name="StatusHeader">Header of the column that says how far the application is, or null.</param>
/// <param name="WithdrawnWords">Words of that column that mean 取下げ.</param>
/// <param name="SummaryWords">Words in the first column that mark a row of totals, which is no application.</param>
/// <param name="StopOnBrokenRow">Whether one row with a wrong number of columns or misplaced quotes stops the whole file; else only that row is refused.</param>
/// <param name="MultipleSeparator">Separates the words of a multiple choice in one cell, e.g. <c>;</c>.</param>
/// <param name="Columns">All columns, in order.</param>
/// <param name="Derivations">Fields that no column holds but that follow from others, in the order in which they are worked out.</param>
public sealed record CsvMapping(
    string Source,
    string Version,
    string Title,
    int HeaderRow,
    string ReferenceHeader,
    string AppliedAtHeader,
    string? ReceivedHeader,
    string? ProcedureHeader,
    IReadOnlyList<string> ProcedureNames,
    string? StatusHeader,
    IReadOnlyList<string> WithdrawnWords,
    IReadOnlyList<string> SummaryWords,
    bool StopOnBrokenRow,
    string MultipleSeparator,
    IReadOnlyList<CsvColumn> Columns,
    IReadOnlyList<CsvDerivation> Derivations)
{
    /// <summary>The headers where the source also exports a row an item, or null.</summary>
    public CsvLongShape? LongShape { get; init; }

    /// <summary>Whether one row that cannot be taken (no 受付番号, no 申請日時 …) stops the whole file; else only that row is refused.</summary>
    public bool StopOnRefusedRow { get; init; }

    /// <summary>Where the export says whether the electronic signature holds, or null.</summary>
    public CsvSignature? Signature { get; init; }

    /// <summary>Who signed, or null.</summary>
    public CsvSigner? Signer { get; init; }

    /// <summary>Columns with the numbers of letters that a text could not carry.</summary>
    public IReadOnlyList<CsvCharacterCodes> CharacterCodes { get; init; } = [];

    /// <summary>Words that make other fields empty.</summary>
    public IReadOnlyList<CsvBlank> Blanks { get; init; } = [];

    /// <summary>Letters that the core system takes.</summary>
    public CoreCharset Charset { get; init; }
}
