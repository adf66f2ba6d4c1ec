using System.Runtime.InteropServices;

namespace Rpa.Ocr.Imaging;

/// <summary>Where a patch was found.</summary>
/// <param name="X">In pixels; of <see cref="ImageOps.Match"/> the position, of <see cref="ImageOps.MatchPatches"/> the shift.</param>
/// <param name="Y">As <paramref name="X"/>.</param>
/// <param name="Score">Normalised cross-correlation, -1 to 1; 1 is equal.</param>
/// <param name="Second">The best score elsewhere: a patch with a rival nearly as good is no evidence.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PatchMatch(double X, double Y, double Score, double Second);
