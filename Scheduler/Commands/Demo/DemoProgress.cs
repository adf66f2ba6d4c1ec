using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Operations;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>Shows on the terminal what the demo does: a line when something has changed, a table at the end.</summary>
internal sealed class DemoProgress(TextWriter writer)
{
    private string _last = "";

    /// <summary>Prints the counts by state if they have changed.</summary>
    public void Show(ServiceSnapshot snapshot, int dropped, double seconds)
    {
        var states = snapshot.Cases.CountBy(item => item.State).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}");
        var line = $"files {snapshot.Documents.Count}/{dropped}  cases {snapshot.Cases.Count}: {string.Join("  ", states)}";
        if (!string.Equals(line, _last, StringComparison.Ordinal))
        {
            _last = line;
            writer.WriteLine($"{seconds,6:0.0} s  {line}");
        }
    }

    /// <summary>Prints what became of every case, and of every file that became none.</summary>
    public void ShowTable(ServiceSnapshot snapshot)
    {
        var rows = new List<IReadOnlyList<string>> { (string[])["reference", "file", "procedure", "state", "receipt or why not"] };
        rows.AddRange(snapshot.Cases.Select(item => (string[])
        [
            item.Reference, Files(item.Files), item.ProcedureId ?? "-", item.State.ToString(), item.Receipt ?? WhyNot(item),
        ]));
        var used = snapshot.Cases.SelectMany(item => item.Files).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(snapshot.Documents.Where(document => !used.Contains(document.File)).Select(document => (string[])
        [
            "-", document.File, "-", document.State, document.Reason ?? "",
        ]));
        writer.WriteLine();
        writer.Write(TextTable.Render(rows));
        var entered = snapshot.Cases.Count(item => item.State == CaseState.Entered);
        writer.WriteLine($"{entered} of {snapshot.Cases.Count} cases registered, {snapshot.Cases.Count(item => item.State == CaseState.InReview)} wait in review.");
    }

    private static string Files(IReadOnlyList<string> files) => files.Count switch
    {
        0 => "-",
        1 => files[0],
        _ => $"{files[0]} +{files.Count - 1}",
    };

    private static string WhyNot(SnapshotCase item)
    {
        var reasons = item.Findings.Where(finding => finding.Severity != Severity.Note).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).ToList();
        var doubtful = item.Fields.Count(field => !field.Value.Accepted);
        if (doubtful > 0)
        {
            reasons.Add($"要確認 {doubtful} 項目");
        }

        return reasons.Count > 0 ? string.Join(", ", reasons) : item.Reason ?? "";
    }
}
