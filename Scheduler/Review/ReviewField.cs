using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Review;

/// <summary>A field on the case page.</summary>
/// <param name="Definition">The field of the procedure.</param>
/// <param name="Value">Value now; for a My Number already masked (<c>********9018</c>).</param>
/// <param name="Display">Value as people read it: 和暦, option text, grouped digits; masked where sensitive.</param>
/// <param name="Written">Text as written on paper or in the export.</param>
/// <param name="LedgerDisplay">What the ledger says, where it differs; null otherwise.</param>
/// <param name="Confidence">Confidence of the reading; null for values from an export or a person.</param>
/// <param name="Accepted">Whether it needs no eye (read with confidence, or decided by a person).</param>
/// <param name="DecidedBy">User who accepted or corrected it, or null.</param>
/// <param name="Flags">Flags of the reading.</param>
/// <param name="Alternatives">Other values, displayed, likeliest first.</param>
/// <param name="PageId">Page image it was read from, or null.</param>
/// <param name="Box">Where on that page, or null.</param>
public sealed record ReviewField(
    FieldDefinition Definition,
    FieldValue? Value,
    string Display,
    string? Written,
    string? LedgerDisplay,
    double? Confidence,
    bool Accepted,
    string? DecidedBy,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> Alternatives,
    Guid? PageId,
    PixelBox? Box);
