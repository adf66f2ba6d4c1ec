using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Rulings;

/// <summary>A rectangle that rulings enclose on all four sides (mm).</summary>
internal sealed class RuledCell(MmRect rect, bool shaded, int block)
{
    public MmRect Rect { get; } = rect;

    /// <summary>Whether it is filled with a tint: a label, or not for the applicant.</summary>
    public bool Shaded { get; } = shaded;

    /// <summary>Cells of one connected table share a number.</summary>
    public int Block { get; set; } = block;

    /// <summary>The smallest cell around this one; null for cells of the page.</summary>
    public RuledCell? Parent { get; set; }
}
