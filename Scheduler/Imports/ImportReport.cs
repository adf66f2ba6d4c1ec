namespace Rpa.Scheduler.Imports;

/// <summary>What became of an export: what it was, how many rows came to what, and every problem by row and column.</summary>
internal sealed record ImportReport
{
    /// <summary>The place of an encrypted report.</summary>
    public const string Place = "document/import";

    /// <summary>Most lines that are kept: an export that is wrong in every cell must not fill the store.</summary>
    public const int MaxLines = 5000;

    /// <summary>Title of the procedure, or null where it was not found.</summary>
    public string? Procedure { get; init; }

    /// <summary>Source, e.g. <c>pittari</c>, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Name and version of the mapping, or null.</summary>
    public string? Mapping { get; init; }

    /// <summary>Encoding found, as people call it.</summary>
    public required string Encoding { get; init; }

    /// <summary>Why nothing was imported, in several lines where headers are compared; or null.</summary>
    public string? Stop { get; init; }

    /// <summary>Whether nothing was stored: a trial run.</summary>
    public bool DryRun { get; init; }

    /// <summary>Applications in the file.</summary>
    public int Rows { get; init; }

    /// <summary>Rows by outcome.</summary>
    public IReadOnlyDictionary<ImportOutcome, int> Outcomes { get; init; } = new Dictionary<ImportOutcome, int>();

    /// <summary>Rows with a cell that has no value because it could not be understood.</summary>
    public int RowsWithErrors { get; init; }

    /// <summary>Rows that a person must look at, errors aside.</summary>
    public int RowsWithWarnings { get; init; }

    /// <summary>Problems, in the order of the file; at most <see cref="MaxLines"/>.</summary>
    public IReadOnlyList<ImportLine> Lines { get; init; } = [];

    /// <summary>How many problems there are in all.</summary>
    public int LineCount { get; init; }

    /// <summary>Rows of an outcome.</summary>
    public int Count(ImportOutcome outcome) => Outcomes.GetValueOrDefault(outcome);
}
