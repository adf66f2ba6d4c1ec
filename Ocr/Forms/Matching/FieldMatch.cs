using Rpa.Ocr.Forms.Fields;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Matching;

/// <summary>A place on the blank and the field of the procedure that it is taken for.</summary>
/// <param name="Candidate">The place.</param>
/// <param name="Field">The field, or null if it fits none.</param>
/// <param name="Confidence">0 to 1: how well label, kind and neighbours fit.</param>
/// <param name="Rival">Another field that fits nearly as well, or null.</param>
internal sealed record FieldMatch(FieldCandidate Candidate, FieldDefinition? Field, double Confidence, FieldDefinition? Rival);
