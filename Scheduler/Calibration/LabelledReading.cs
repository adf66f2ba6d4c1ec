using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Calibration;

/// <summary>What a recognizer saw and what a person decided: a sample to calibrate with, and to show with its crop.</summary>
/// <param name="Type">Meaning of the field.</param>
/// <param name="Revision">Form revision.</param>
/// <param name="Label">How it was decided.</param>
/// <param name="Decided">The value decided; null for empty.</param>
/// <param name="Ledger">Whether the ledger was known.</param>
/// <param name="Reading">What was read: value, flags, box on the page, and what confidence was judged by.</param>
internal sealed record LabelledReading(FieldType Type, string? Revision, LabelKind Label, FieldValue? Decided, bool Ledger, FieldReading Reading)
{
    /// <summary>The place of an encrypted labelled reading.</summary>
    public const string Place = "labelled/reading";
}
