using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>A character of a reading.</summary>
/// <param name="Character">What it is taken for.</param>
/// <param name="Box">Where it stands on the form, in millimetres.</param>
/// <param name="Score">Natural logarithm of the belief in it.</param>
/// <param name="Choices">What else this ink may be, best first, itself included.</param>
internal sealed record LatticeCharacter(string Character, MmRect Box, double Score, IReadOnlyList<CharacterScore> Choices);
