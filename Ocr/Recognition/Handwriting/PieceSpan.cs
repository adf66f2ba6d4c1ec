using System.Runtime.InteropServices;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Neighbouring pieces that may be one character.</summary>
/// <param name="From">First piece.</param>
/// <param name="To">Piece after the last.</param>
/// <param name="Score">What gaps and width say of it (natural logarithm), whatever character it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PieceSpan(int From, int To, double Score);
