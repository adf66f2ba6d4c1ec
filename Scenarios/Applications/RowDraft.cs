using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>An application while its row is being read.</summary>
internal sealed class RowDraft(int number, int line)
{
    public Dictionary<string, FieldValue?> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    public List<ImportProblem> Problems { get; } = [];

    public void Report(CsvColumn column, Severity severity, string message) =>
        Problems.Add(new ImportProblem(number, line, column.Header, column.Field, severity, message));
}
