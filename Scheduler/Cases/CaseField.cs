using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Cases;

/// <summary>A field of a case with its provenance.</summary>
/// <param name="Value">Canonical value now; null for empty.</param>
/// <param name="Written">Text as written on paper or in the export.</param>
/// <param name="Reading">What the recognizer saw, for paper; null otherwise.</param>
/// <param name="PageId">Stored page it was read from.</param>
/// <param name="DecidedBy">User who accepted or corrected it.</param>
/// <param name="Corrected">Whether the person changed the value.</param>
internal sealed record CaseField(
    FieldValue? Value,
    string? Written,
    FieldReading? Reading,
    Guid? PageId,
    string? DecidedBy,
    bool Corrected)
{
    /// <summary>Whether no eye is needed: written by the applicant in an export, read with confidence, or decided by a person.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Accepted => DecidedBy is not null || Reading is null || Reading.Accepted;
}
