using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Rulings;

/// <summary>The rulings of a blank page.</summary>
/// <param name="Ink">255 where something is printed.</param>
/// <param name="Walls">255 where a ruling is.</param>
/// <param name="Lines">The rulings.</param>
/// <param name="Cells">The cells they make, those within others too.</param>
/// <param name="Underlines">Free lines to write on (mm).</param>
/// <param name="PixelsPerMm">Pixels per mm.</param>
internal sealed record RuledPage(
    GrayImage Ink, GrayImage Walls, IReadOnlyList<Ruling> Lines, IReadOnlyList<RuledCell> Cells, IReadOnlyList<MmRect> Underlines, double PixelsPerMm);
