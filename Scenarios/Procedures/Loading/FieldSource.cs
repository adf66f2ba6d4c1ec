namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>A field with the place where it is written.</summary>
/// <param name="Field">The field.</param>
/// <param name="Source">Its entry in the procedure's file.</param>
/// <param name="OnPaper">Whether the field stands on the paper form (<c>paper: false</c> says it does not).</param>
/// <param name="HasType">Whether its type was understood.</param>
internal sealed record FieldSource(FieldDefinition Field, YamlMap Source, bool OnPaper, bool HasType);
