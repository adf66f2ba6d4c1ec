using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Operations;

/// <summary>A field of a case.</summary>
/// <param name="Value">Canonical value; null where empty.</param>
/// <param name="Confidence">Confidence of the reading; 1 for values from an export or a person.</param>
/// <param name="Accepted">Whether it needs no eye.</param>
public sealed record SnapshotField(FieldValue? Value, double Confidence, bool Accepted);
