using System.Runtime.InteropServices;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>What a candidate glyph may be.</summary>
/// <param name="Character">One character (a surrogate pair is one), folded as <see cref="LatticeText"/> does; empty: no character, only noise.</param>
/// <param name="Score">Natural logarithm of the belief in it, place and size of the glyph taken into account.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CharacterScore(string Character, double Score);
