namespace Rpa.Scheduler.Cases;

/// <summary>All that is personal of a case: values with their provenance, findings, derived values.</summary>
/// <param name="Fields">By field key; a key that is absent was not asked by the source.</param>
/// <param name="Revision">Revision of the paper form; null for e-applications.</param>
/// <param name="MissingPages">Pages of the form that did not come.</param>
/// <param name="ExtraPages">Pages of no known form that came with the application.</param>
/// <param name="SourceHash">Hash of what an export said, to notice when it says something else later; null for paper.</param>
/// <param name="SourceNotes">What the import of an export had to say about the row.</param>
/// <param name="Findings">Findings of the last check.</param>
/// <param name="Derived">Values worked out by the last check.</param>
/// <param name="LedgerSnapshot">The ledger of the last check.</param>
internal sealed record CasePayload(
    IReadOnlyDictionary<string, CaseField> Fields,
    string? Revision,
    IReadOnlyList<int> MissingPages,
    int ExtraPages,
    string? SourceHash,
    IReadOnlyList<SourceNote> SourceNotes,
    IReadOnlyList<CaseFinding> Findings,
    IReadOnlyDictionary<string, string> Derived,
    string? LedgerSnapshot)
{
    /// <summary>Sheets that were scanned twice and left out.</summary>
    public int RepeatedPages { get; init; }

    /// <summary>Whether pages that came in files without a common name were put together because each lacked the other.</summary>
    public bool Joined { get; init; }

    /// <summary>The place of an encrypted payload.</summary>
    public const string Place = "case/payload";
}
