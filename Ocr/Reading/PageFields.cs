using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>What was read from the fields of a page.</summary>
/// <param name="Readings">The readings by field key.</param>
/// <param name="Lattices">What the ink of the fields of text may say, by field key; fields without writing are left out.</param>
internal sealed record PageFields(IReadOnlyDictionary<string, FieldReading> Readings, IReadOnlyDictionary<string, TextLattice> Lattices);
