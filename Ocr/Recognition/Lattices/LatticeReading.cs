namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>A way to read a lattice.</summary>
/// <param name="Text">The text, without spaces.</param>
/// <param name="Score">Its score, on the scale of <see cref="TextLattice.Score"/>.</param>
/// <param name="Share">Its share of the belief among the readings it was found with, 0 to 1.</param>
/// <param name="Characters">Its characters, with their places; noise left out.</param>
internal sealed record LatticeReading(string Text, double Score, double Share, IReadOnlyList<LatticeCharacter> Characters);
