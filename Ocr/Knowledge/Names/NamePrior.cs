using System.Runtime.InteropServices;

namespace Rpa.Ocr.Knowledge.Names;

/// <summary>How usual a name is.</summary>
/// <param name="LogProbability">Natural logarithm.</param>
/// <param name="FamilyLetters">Letters (UTF-16) of the family name; 0 where it could not be parted.</param>
/// <param name="FamilyKana">Letters of the reading that belong to it.</param>
/// <param name="Known">1 where both parts are in the lexicon, 0.5 where one is, 0 where neither.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamePrior(double LogProbability, int FamilyLetters, int FamilyKana, double Known);
