using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>Turns one row of an export into an application, as its mapping says.</summary>
internal sealed class RowImporter(MappingMatch match, CaseExpressionEvaluator evaluator, ExportText text)
{
    private readonly CsvMapping _mapping = match.Mapping;
    private readonly Dictionary<string, int> _at =
        match.Mapping.Columns.Select((column, index) => (column.Header, index)).ToDictionary(pair => pair.Header, pair => pair.index, StringComparer.Ordinal);

    private readonly Dictionary<string, CaseExpression> _conditions = match.Mapping.Derivations
        .Select(derivation => derivation.When).OfType<string>().Distinct(StringComparer.Ordinal)
        .ToDictionary(text => text, CaseExpression.Parse, StringComparer.Ordinal);

    private readonly RowChecks _checks = new(match, text);

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

        var draft = new RowDraft(number, row);
        ReadColumns(cells, draft);
        var application = new Application(
            match.Procedure.Id, ApplicationSource.EApplication, $"{_mapping.Source}-{reference}", reference, receivedOn, draft.Fields);
        Derive(application, appliedAt, cells, draft);
        if (_mapping.ReceivedHeader is { } heading && receivedOn != DateOnly.FromDateTime(appliedAt.DateTime))
        {
            draft.Report(heading, null, _at[heading], Severity.Warning, $"「{_mapping.AppliedAtHeader}」の日と「{heading}」が違います。どちらを基準の日にするか確かめてください。");
        }

        _checks.Check(cells, draft);
        var withdrawn = _mapping.StatusHeader is { } status && _mapping.WithdrawnWords.Contains(CellOf(status), StringComparer.Ordinal);
        return (new ImportedApplication(number, row.Line, application, draft.Written, appliedAt, withdrawn, draft.Problems)
        {
            CharacterCodes = draft.CharacterCodes,
        }, null);
    }

    private static string? ReferenceError(string reference) =>
        reference.Length == 0 ? "受付番号がありません。"
        : CellText.IsDamaged(reference) ? "受付番号に壊れた文字があります。"
        : FieldText.LooksLikeExponent(reference) ? "受付番号が表計算ソフトの指数表記になっていて、元の番号が分かりません。書き出したままのファイルを入れてください。"
        : null;

    private void ReadColumns(string[] cells, RowDraft draft)
    {
        var blank = _mapping.Blanks.Where(entry => entry.Words.Contains(cells[_at[entry.Header]], StringComparer.Ordinal))
            .SelectMany(entry => entry.Fields).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            var column = _mapping.Columns[i];
            if (column.Field is not { } key || match.Procedure.Find(key) is not { } field)
            {
                continue;
            }

            draft.Fields[key] = FieldText.Empty(field);
            if (column.OtherField is { } other && match.Procedure.Find(other) is { } otherField)
            {
                draft.Fields[other] = FieldText.Empty(otherField);
            }

            if (cells[i].Length == 0 || blank.Contains(key))
            {
                continue;
            }

            draft.Written[key] = cells[i];
            if (CellText.IsDamaged(cells[i]))
            {
                draft.Report(column.Header, key, i, Severity.Error, $"「{column.Header}」に壊れた文字（不正なバイト）があります。申請の画面で元の文字を確かめてください。");
                continue;
            }

            var parsed = column.Values.Count > 0 ? ParseChoice(column, field, cells[i], draft, i) : FieldText.Parse(field, cells[i]);
            Take(column.Header, i, field, parsed, draft);
        }
    }

    private static void Take(string header, int cell, FieldDefinition field, Parsed<FieldValue> parsed, RowDraft draft)
    {
        if (!parsed.IsValid)
        {
            draft.Report(header, field.Key, cell, Severity.Error, $"「{header}」: {parsed.Error}");
            return;
        }

        draft.Fields[field.Key] = parsed.Value;
        if (parsed.Warning is { } warning)
        {
            draft.Report(header, field.Key, cell, Severity.Warning, $"「{header}」: {warning}");
        }
    }

    private Parsed<FieldValue> ParseChoice(CsvColumn column, FieldDefinition field, string cell, RowDraft draft, int at)
    {
        var words = field.Multiple ? cell.Split(_mapping.MultipleSeparator).Select(CellText.Cell).Where(word => word.Length > 0).ToList() : [cell];
        var options = new List<ChoiceOption>();
        foreach (var word in words)
        {
            if (CodeOf(column, word, draft, at) is not { } code)
            {
                return Parsed.Bad<FieldValue>("対応表にない言葉が書かれています。");
            }

            options.AddRange(field.Options.Where(option => string.Equals(option.Code, code, StringComparison.Ordinal)));
        }

        return FieldText.OfOptions(field, options);
    }

    /// <summary>The code of a word, also of one that says more: その他:単身赴任中.</summary>
    private string? CodeOf(CsvColumn column, string word, RowDraft draft, int at)
    {
        if (column.Values.TryGetValue(word, out var code))
        {
            return code;
        }

        var colon = word.AsSpan().IndexOfAny(':', '：');
        if (colon < 0 || column.OtherField is not { } other || match.Procedure.Find(other) is not { } field
            || !column.Values.TryGetValue(CellText.Cell(word[..colon]), out code))
        {
            return null;
        }

        if (CellText.Cell(word[(colon + 1)..]) is { Length: > 0 } more)
        {
            draft.Written[other] = more;
            Take(column.Header, at, field, FieldText.Parse(field, more), draft);
        }

        return code;
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

            var written = derivation.FromHeader is { } from ? cells[_at[from]] : derivation.Value!;
            draft.Fields[field.Key] = FieldText.Empty(field);
            if (written.Length > 0)
            {
                var cell = derivation.FromHeader is { } source ? _at[source] : -1;
                Take(derivation.FromHeader ?? field.Label, cell, field, FieldText.Parse(field, written), draft);
            }
        }
    }
}
