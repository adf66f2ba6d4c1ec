namespace Rpa.Scenarios.Procedures;

/// <summary>A field's place on a form revision.</summary>
/// <param name="Key">Key of the field.</param>
/// <param name="Label">Label as printed.</param>
/// <param name="Page">Page of the form, from 1.</param>
/// <param name="Kind">Layout.</param>
/// <param name="Rect">Whole area of the field.</param>
/// <param name="Boxes">Digit boxes left to right; empty where there are none.</param>
/// <param name="RightAligned">Whether the boxes are filled from the right.</param>
/// <param name="Date">Parts of a date, else null.</param>
/// <param name="Options">Options of a choice, else empty.</param>
/// <param name="Multiple">Whether several options may be chosen.</param>
public sealed record PaperField(
    string Key,
    string Label,
    int Page,
    PaperFieldKind Kind,
    MmRect Rect,
    IReadOnlyList<MmRect> Boxes,
    bool RightAligned,
    PaperDate? Date,
    IReadOnlyList<PaperOption> Options,
    bool Multiple);
