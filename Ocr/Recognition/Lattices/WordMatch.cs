namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>A word that a lattice was led to.</summary>
/// <param name="Word">The word, as its list spells it.</param>
/// <param name="Score">Its score on the scale of <see cref="TextLattice.Score"/>, with the word's prior, and that of the best reading of what follows it.</param>
/// <param name="Rest">The best reading of the ink after the word; null where the word had to explain all of the ink.</param>
internal sealed record WordMatch(string Word, double Score, string? Rest);
