namespace Rpa.Scenarios.Procedures;

/// <summary>How a column of an export becomes a field.</summary>
/// <param name="Header">Header as exported.</param>
/// <param name="Field">Field key, or null where the column is known but not used.</param>
/// <param name="Values">Words of the export → codes of the field, for choices.</param>
public sealed record CsvColumn(string Header, string? Field, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Field for what follows a word in the cell (その他:単身赴任中), or null.</summary>
    public string? OtherField { get; init; }
}
