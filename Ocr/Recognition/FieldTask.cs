using Rpa.Ocr.Crops;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition;

/// <summary>A field to read.</summary>
/// <param name="Field">Where and how it is laid out.</param>
/// <param name="Type">What it means; decides the characters allowed and the canonical form.</param>
/// <param name="Length">Number of digits where it is fixed, else null.</param>
/// <param name="Crop">The field cut out with its margin.</param>
/// <param name="Ink">The crop's strokes.</param>
/// <param name="Today">The day of the reading: no date of birth lies beyond it.</param>
internal sealed record FieldTask(PaperField Field, FieldType Type, int? Length, FieldCrop Crop, InkLayer Ink, DateOnly Today)
{
    /// <summary>Whether writing was struck out by a double line. It is not in the crop's ink any more; what was written above it stands in its place.</summary>
    public bool StruckOut { get; init; }

    /// <summary>Whether the page is filled by hand, as far as its digits told before its text is read.</summary>
    public WritingStyle Style { get; init; } = WritingStyle.Unknown;

    /// <summary>What of the form holds the field's writing: its rectangle, and what it runs over.</summary>
    public MmRect Written { get; init; } = Field.Rect;

    /// <summary>Strokes that belong to the field: their middle lies in its rectangle, or where its writing runs over.</summary>
    public IReadOnlyList<Imaging.Region> Strokes => Ink.In(Written);
}
