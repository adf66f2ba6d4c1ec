using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>A place on the blank where something is to be filled in.</summary>
internal sealed record FieldCandidate(int Page, PaperFieldKind Kind, MmRect Rect)
{
    public IReadOnlyList<MmRect> Boxes { get; init; } = [];

    public PaperDate? Date { get; init; }

    public IReadOnlyList<PrintedOption> Options { get; init; } = [];

    /// <summary>What is printed for this field: beside it, left of it or above it, the nearest first.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What is printed for the part of the form that it stands in.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>円, 月分 … behind it; empty for none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The table that it stands in.</summary>
    public int Block { get; init; }

    /// <summary>Whether it is for the office (※).</summary>
    public bool Office => Labels.Concat(Parts).Any(label => label.StartsWith('※'));
}
