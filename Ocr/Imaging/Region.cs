using System.Runtime.InteropServices;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Imaging;

/// <summary>A connected region of an image: its box, its number of pixels, and its label in the label image.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Region(PixelBox Box, int Area, int Label);
