using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Confidence;

/// <summary>A reading of which it is known whether it is right. Holds nothing of what was read.</summary>
/// <param name="Document">Which application it stands on: samples of one application are never split between fitting and judging.</param>
/// <param name="Key">Key of the field.</param>
/// <param name="Type">Meaning of the field.</param>
/// <param name="Style">hand or print.</param>
/// <param name="Ledger">Whether the ledger was known.</param>
/// <param name="Filled">Whether the field is filled.</param>
/// <param name="Right">Whether the value read is the true one.</param>
/// <param name="ReadEmpty">Whether it was read as empty.</param>
/// <param name="Confidence">Confidence that it was given.</param>
/// <param name="Accepted">Whether it was accepted without an eye.</param>
/// <param name="Flags">Flags of the final reading.</param>
/// <param name="Evidence">What the recognizer saw.</param>
public sealed record CalibrationSample(
    string Document,
    string Key,
    FieldType Type,
    string Style,
    bool Ledger,
    bool Filled,
    bool Right,
    bool ReadEmpty,
    double Confidence,
    bool Accepted,
    IReadOnlyList<string> Flags,
    ReadingEvidence Evidence);
