namespace Rpa.Scenarios.Procedures;

/// <summary>One datum (項目) of a procedure.</summary>
/// <param name="Key">Dotted key, the same as in the form's geometry, e.g. <c>child.1.birth</c>.</param>
/// <param name="Label">Japanese label for screens, e.g. 児童1 生年月日.</param>
/// <param name="Type">Meaning and canonical form.</param>
/// <param name="Requirement">Whether it must be filled.</param>
/// <param name="RequiredWhen">Expression over fields that makes a conditional field required, e.g. <c>has('child.1.name')</c>.</param>
/// <param name="Sensitivity">How carefully it is shown.</param>
/// <param name="Section">Section of the form for the review screen, e.g. 請求者.</param>
/// <param name="Options">Options of a choice; empty otherwise.</param>
/// <param name="Multiple">Whether several options may be chosen.</param>
/// <param name="Length">Number of digits for digit fields with a fixed length, else null.</param>
public sealed record FieldDefinition(
    string Key,
    string Label,
    FieldType Type,
    Requirement Requirement,
    string? RequiredWhen,
    Sensitivity Sensitivity,
    string Section,
    IReadOnlyList<ChoiceOption> Options,
    bool Multiple,
    int? Length)
{
    /// <summary>Further numbers of digits that are right, e.g. 6 for 国民健康保険 where others have 8; empty otherwise.</summary>
    public IReadOnlyList<int> OtherLengths { get; init; } = [];

    /// <summary>Letter that may stand in the place of the first digit, e.g. H of 被保険者番号, or null.</summary>
    public char? LeadingLetter { get; init; }
}
