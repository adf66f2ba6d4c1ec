using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>An application while its row is being read.</summary>
internal sealed class RowDraft(int number, ExportRow row)
{
    public Dictionary<string, FieldValue?> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    public List<ImportProblem> Problems { get; } = [];

    public List<CharacterCode> CharacterCodes { get; } = [];

    /// <summary>Reports something about a cell.</summary>
    /// <param name="header">Header of its column.</param>
    /// <param name="field">Field key, or null.</param>
    /// <param name="cell">Which cell, from 0, or -1 for the row.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="message">In Japanese, without the value.</param>
    public void Report(string header, string? field, int cell, Severity severity, string message) =>
        Problems.Add(new ImportProblem(number, cell < 0 ? row.Line : row.LineOf(cell), header, field, severity, message));
}
