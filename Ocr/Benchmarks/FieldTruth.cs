using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Benchmarks;

/// <summary>What a field of a sample scan really holds.</summary>
/// <param name="Text">As written.</param>
/// <param name="Canonical">Canonical value: text, digits, ISO date, amount, or option codes.</param>
/// <param name="Style">print, hand-font, hand-stroke.</param>
/// <param name="Flags">What is special about it.</param>
internal sealed record FieldTruth(string? Text, FieldValue? Canonical, string Style, IReadOnlyList<string> Flags);
