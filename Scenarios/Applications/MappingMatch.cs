using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Applications;

/// <summary>The mapping that fits a file.</summary>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Mapping">The mapping.</param>
/// <param name="IsLong">Whether the file has a row an item (縦持ち) rather than a row an application.</param>
internal sealed record MappingMatch(ProcedureDefinition Procedure, CsvMapping Mapping, bool IsLong)
{
    /// <summary>The headers that the file must have.</summary>
    public IReadOnlyList<string> Headers { get; } = IsLong
        ? [Mapping.ReferenceHeader, .. Mapping.LongShape!.NumberHeader is { } number ? new[] { number } : [], Mapping.LongShape.ItemHeader, Mapping.LongShape.ValueHeader]
        : [.. Mapping.Columns.Select(column => column.Header)];

    /// <summary>What people call the shape.</summary>
    public string Title => $"{Procedure.Title}／{Mapping.Title}{(IsLong ? "（縦持ち）" : string.Empty)}（版 {Mapping.Version}）";

    /// <summary>Where a header stands, from 0.</summary>
    public int At(string header) => Headers.ToList().IndexOf(header);
}
