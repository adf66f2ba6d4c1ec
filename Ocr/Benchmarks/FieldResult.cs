using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Benchmarks;

/// <summary>A field of a sample scan, as read and as it is.</summary>
/// <param name="Application">Whose field it is.</param>
/// <param name="Path">Path of the scan that shows it; empty where its page is missing.</param>
/// <param name="Rotation">How far that page was found turned clockwise.</param>
/// <param name="Key">Key of the field.</param>
/// <param name="Type">Meaning.</param>
/// <param name="Kind">How it is laid out and read, for the tables.</param>
/// <param name="Truth">What it holds; null for an empty field.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Right">Whether the value read is the true one.</param>
/// <param name="Characters">How its characters were read; null for fields that are not text.</param>
internal sealed record FieldResult(
    ApplicationTruth Application,
    string Path,
    int Rotation,
    string Key,
    FieldType Type,
    string Kind,
    FieldTruth? Truth,
    FieldReading Reading,
    bool Right,
    TextAlignment? Characters)
{
    /// <summary>Whether the field is filled.</summary>
    public bool Filled => Truth?.Canonical is not null;

    /// <summary>hand or print: of the field, or where it is empty of the page.</summary>
    public string Style => (Truth?.Style is { Length: > 0 } own ? own : Application.Style).StartsWith("hand", StringComparison.Ordinal) ? "hand" : "print";

    /// <summary>A value that nobody would look at, and that is wrong: a defect.</summary>
    public bool AcceptedWrong => Reading.Accepted && !Right;
}
