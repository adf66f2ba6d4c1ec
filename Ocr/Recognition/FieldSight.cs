using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition;

/// <summary>What a recognizer made of a field, before anything is known of the rest of the page.</summary>
/// <param name="Recognizer">Which recognizer.</param>
/// <param name="Text">As written; null where nothing is written.</param>
/// <param name="Value">Canonical value; null where nothing is written or nothing could be made of it.</param>
/// <param name="Model">Which confidence model judges it.</param>
/// <param name="Features">What the model judges by.</param>
/// <param name="Flags">What was noticed.</param>
/// <param name="Alternatives">Other values, likeliest first, with shares of the recognizer's belief.</param>
internal sealed record FieldSight(
    string Recognizer,
    string? Text,
    FieldValue? Value,
    string Model,
    IReadOnlyDictionary<string, double> Features,
    IReadOnlyList<string> Flags,
    IReadOnlyList<ReadingAlternative> Alternatives)
{
    /// <summary>What the ink may say character by character; null for fields that hold no text.</summary>
    public TextLattice? Lattice { get; init; }
}
