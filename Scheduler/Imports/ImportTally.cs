using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Imports;

/// <summary>Gathers the report of an import while rows come by.</summary>
internal sealed class ImportTally(ApplicationImport import, IProcedureCatalog catalog, bool dryRun)
{
    private readonly Dictionary<ImportOutcome, int> _outcomes = [];
    private readonly List<ImportLine> _lines = [];
    private int _lineCount;
    private int _withErrors;
    private int _withWarnings;

    /// <summary>Adds a row that was taken.</summary>
    public void Add(ImportedApplication row, ImportOutcome outcome)
    {
        Count(outcome);
        foreach (var problem in row.Problems)
        {
            Add(new ImportLine(row.Row, problem.Line, row.Application.SourceReference, problem.Header, problem.Severity, Refused: false, problem.Message));
        }

        if (row.HasErrors)
        {
            _withErrors++;
        }
        else if (row.Problems.Any(problem => problem.Severity is Severity.Warning))
        {
            _withWarnings++;
        }

        var remark = outcome switch
        {
            ImportOutcome.Updated => "受付済みの申請と内容が違います。訂正として受け付け、人の確認に回しました。",
            ImportOutcome.WithdrawnLate => "取り下げられましたが、入力中または入力済みです。基幹システムの登録を確かめ、取り消してください。",
            _ => null,
        };
        if (remark is not null)
        {
            Add(new ImportLine(row.Row, row.Line, row.Application.SourceReference, null, Severity.Warning, Refused: false, remark));
        }
    }

    /// <summary>Adds a row that was not taken.</summary>
    public void Add(ImportProblem refusal)
    {
        Count(ImportOutcome.Refused);
        Add(new ImportLine(refusal.Row, refusal.Line, null, refusal.Header, Severity.Error, Refused: true, refusal.Message));
    }

    /// <summary>The report so far.</summary>
    public ImportReport Report() => new()
    {
        Procedure = import.ProcedureId is { } id ? catalog.Get(id).Title : null,
        Source = import.Source,
        Mapping = import.MappingTitle is null ? null : $"{import.MappingTitle}（版 {import.MappingVersion}）",
        Encoding = EncodingName(import.Encoding),
        Stop = import.Stop?.Message,
        DryRun = dryRun,
        Rows = import.Rows,
        Outcomes = new Dictionary<ImportOutcome, int>(_outcomes),
        RowsWithErrors = _withErrors,
        RowsWithWarnings = _withWarnings,
        Lines = [.. _lines],
        LineCount = _lineCount,
    };

    private static string EncodingName(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf8 => "UTF-8",
        FileEncoding.Utf8Bom => "UTF-8（BOM付き）",
        FileEncoding.Utf16Le or FileEncoding.Utf16Be => "UTF-16",
        FileEncoding.Cp932 => "CP932（Shift_JIS）",
        _ => "不明",
    };

    private void Count(ImportOutcome outcome) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;

    private void Add(ImportLine line)
    {
        _lineCount++;
        if (_lines.Count < ImportReport.MaxLines)
        {
            _lines.Add(line);
        }
    }
}
