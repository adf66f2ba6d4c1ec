using Rpa.Ocr.Recognition.Lattices;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>A line of handwriting as seen.</summary>
/// <param name="Lattice">What it may say.</param>
/// <param name="Outside">The largest share of belief in a character of the best reading that fell on what the field cannot hold, 0 to 1.</param>
/// <param name="Struck">Whether a line is drawn through it.</param>
internal sealed record HandwrittenLine(TextLattice Lattice, double Outside, bool Struck);
