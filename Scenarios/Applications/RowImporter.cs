using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>Turns one row of an export into an application, as its mapping says.</summary>
internal sealed class RowImporter(MappingMatch match, CaseExpressionEvaluator evaluator)
{
    private static readonly Dictionary<string, string> EmptyValues = new(StringComparer.Ordinal);

    private readonly CsvMapping _mapping = match.Mapping;
    private readonly Dictionary<string, int> _at =
        match.Mapping.Columns.Select((column, index) => (column.Header, index)).ToDictionary(pair => pair.Header, pair => pair.index, StringComparer.Ordinal);

    private readonly Dictionary<string, CaseExpression> _conditions = match.Mapping.Derivations
        .Select(derivation => derivation.When).OfType<string>().Distinct(StringComparer.Ordinal)
        .ToDictionary(text => text, CaseExpression.Parse, StringComparer.Ordinal);

    /// <summary>Imports a row with the right number of columns; null where it is no application, with the reason.</summary>
    public (ImportedApplication? Imported, ImportProblem? Refusal) Import(int number, ExportRow row)
    {
        var cells = row.Cells.Select(CellText.Cell).ToArray();
        string CellOf(string header) => cells[_at[header]];
        ImportProblem Refuse(string? header, string message) => new(number, row.Line, header, null, Severity.Error, message);

        if (_mapping.ProcedureHeader is { } procedureHeader && !_mapping.ProcedureNames.Contains(CellOf(procedureHeader), StringComparer.Ordinal))
        {
            return (null, Refuse(procedureHeader, $"「{match.Procedure.Title}」の申請ではありません。"));
        }

        var reference = CellOf(_mapping.ReferenceHeader);
        if (ReferenceError(reference) is { } referenceError)
        {
            return (null, Refuse(_mapping.ReferenceHeader, referenceError));
        }

        if (AppliedAtText.Parse(CellOf(_mapping.AppliedAtHeader)) is not { } appliedAt)
        {
            return (null, Refuse(_mapping.AppliedAtHeader, $"「{_mapping.AppliedAtHeader}」を日時として読めません。"));
        }

        var receivedOn = DateOnly.FromDateTime(appliedAt.DateTime);
        if (_mapping.ReceivedHeader is { } receivedHeader)
        {
            if (AppliedAtText.Parse(CellOf(receivedHeader)) is not { } received)
            {
                return (null, Refuse(receivedHeader, $"「{receivedHeader}」を日付として読めません。"));
            }

            receivedOn = DateOnly.FromDateTime(received.DateTime);
        }

        var draft = new RowDraft(number, row.Line);
        ReadColumns(cells, draft);
        var application = new Application(
            match.Procedure.Id, ApplicationSource.EApplication, $"{_mapping.Source}-{reference}", reference, receivedOn, draft.Fields);
        Derive(application, appliedAt, cells, draft);
        var withdrawn = _mapping.StatusHeader is { } status && _mapping.WithdrawnWords.Contains(CellOf(status), StringComparer.Ordinal);
        return (new ImportedApplication(number, row.Line, application, draft.Written, appliedAt, withdrawn, draft.Problems), null);
    }

    private static string? ReferenceError(string reference) =>
        reference.Length == 0 ? "受付番号がありません。"
        : CellText.IsDamaged(reference) ? "受付番号に壊れた文字があります。"
        : FieldText.LooksLikeExponent(reference) ? "受付番号が表計算ソフトの指数表記になっていて、元の番号が分かりません。書き出したままのファイルを入れてください。"
        : null;

    private void ReadColumns(string[] cells, RowDraft draft)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var column = _mapping.Columns[i];
            if (column.Field is not { } key || match.Procedure.Find(key) is not { } field)
            {
                continue;
            }

            draft.Fields[key] = FieldText.Empty(field);
            if (cells[i].Length == 0)
            {
                continue;
            }

            draft.Written[key] = cells[i];
            if (CellText.IsDamaged(cells[i]))
            {
                draft.Report(column, Severity.Error, $"「{column.Header}」に壊れた文字（不正なバイト）があります。申請の画面で元の文字を確かめてください。");
                continue;
            }

            if (CellText.HasSubstitute(cells[i]))
            {
                draft.Report(column, Severity.Warning, $"「{column.Header}」に外字か代わりの文字（〓）があります。元の文字を確かめてください。");
            }

            Take(column, field, column.Values.Count > 0 ? ParseChoice(column, field, cells[i]) : FieldText.Parse(field, cells[i]), draft);
        }
    }

    private static void Take(CsvColumn column, FieldDefinition field, Parsed<FieldValue> parsed, RowDraft draft)
    {
        if (!parsed.IsValid)
        {
            draft.Report(column, Severity.Error, $"「{column.Header}」: {parsed.Error}");
            return;
        }

        draft.Fields[field.Key] = parsed.Value;
        if (parsed.Warning is { } warning)
        {
            draft.Report(column, Severity.Warning, $"「{column.Header}」: {warning}");
        }
    }

    private Parsed<FieldValue> ParseChoice(CsvColumn column, FieldDefinition field, string cell)
    {
        var words = field.Multiple ? cell.Split(_mapping.MultipleSeparator).Select(CellText.Cell).Where(word => word.Length > 0).ToList() : [cell];
        var options = new List<ChoiceOption>();
        foreach (var word in words)
        {
            if (!column.Values.TryGetValue(word, out var code))
            {
                return Parsed.Bad<FieldValue>("対応表にない言葉が書かれています。");
            }

            options.AddRange(field.Options.Where(option => string.Equals(option.Code, code, StringComparison.Ordinal)));
        }

        return FieldText.OfOptions(field, options);
    }

    private void Derive(Application application, DateTimeOffset appliedAt, string[] cells, RowDraft draft)
    {
        foreach (var derivation in _mapping.Derivations)
        {
            if (match.Procedure.Find(derivation.Field) is not { } field
                || (derivation.When is { } when && !evaluator.IsTrue(_conditions[when], application)))
            {
                continue;
            }

            if (derivation.FromHeader is { } header && string.Equals(header, _mapping.AppliedAtHeader, StringComparison.Ordinal) && field.Type is FieldType.Date)
            {
                draft.Fields[field.Key] = FieldValue.OfDate(DateOnly.FromDateTime(appliedAt.DateTime));
                continue;
            }

            var text = derivation.FromHeader is { } from ? cells[_at[from]] : derivation.Value!;
            draft.Fields[field.Key] = FieldText.Empty(field);
            if (text.Length > 0)
            {
                Take(new CsvColumn(derivation.FromHeader ?? field.Label, field.Key, EmptyValues), field, FieldText.Parse(field, text), draft);
            }
        }
    }
}
