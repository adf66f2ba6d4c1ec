using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>An application found in a set of files.</summary>
/// <param name="Procedure">Id of the procedure.</param>
/// <param name="Pages">Which pages make it up.</param>
/// <param name="Fields">The final reading of every field of the form, by key, in the form's order.</param>
public sealed record ReadApplication(string Procedure, AssembledApplication Pages, IReadOnlyDictionary<string, FieldReading> Fields);
