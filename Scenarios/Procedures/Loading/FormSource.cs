namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>A form revision with the places where its fields are written.</summary>
internal sealed record FormSource(FormRevision Form, IReadOnlyList<(PaperField Field, YamlMap Source)> Fields, YamlMap Source);
