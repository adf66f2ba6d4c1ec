using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Applications;

/// <summary>The mapping that fits a file.</summary>
internal sealed record MappingMatch(ProcedureDefinition Procedure, CsvMapping Mapping);
