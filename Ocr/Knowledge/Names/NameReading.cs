using System.Runtime.InteropServices;

namespace Rpa.Ocr.Knowledge.Names;

/// <summary>A reading of a name or of a letter in names.</summary>
/// <param name="Kana">The reading in katakana.</param>
/// <param name="LogProbability">Natural logarithm of how usual it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameReading(string Kana, double LogProbability);
