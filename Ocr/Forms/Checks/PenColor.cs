using System.Runtime.InteropServices;

namespace Rpa.Ocr.Forms.Checks;

/// <summary>A colour to draw with.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PenColor(byte Red, byte Green, byte Blue);
