using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Benchmarks;

/// <summary>A field of a sample scan, as read and as it is.</summary>
internal sealed record FieldResult(
    ApplicationTruth Application, string Key, FieldType Type, string Kind, FieldTruth? Truth, FieldReading Reading, bool Right)
{
    /// <summary>Whether the field is filled.</summary>
    public bool Filled => Truth?.Canonical is not null;
}
