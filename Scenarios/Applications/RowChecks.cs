using System.Globalization;
using System.Text;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>What a row of an export tells besides its values: letters that were lost or may be refused, the signature, who signed.</summary>
internal sealed class RowChecks(MappingMatch match, ExportText text)
{
    private const int VariationSelectors = 0xE0100;
    private readonly CsvMapping _mapping = match.Mapping;

    private readonly Dictionary<string, int> _at =
        match.Mapping.Columns.Select((column, index) => (column.Header, index)).ToDictionary(pair => pair.Header, pair => pair.index, StringComparer.Ordinal);

    public void Check(string[] cells, RowDraft draft)
    {
        CheckCodes(cells, draft);
        CheckLetters(cells, draft);
        CheckSignature(cells, draft);
    }

    private void CheckCodes(string[] cells, RowDraft draft)
    {
        foreach (var codes in _mapping.CharacterCodes)
        {
            foreach (var entry in cells[_at[codes.Header]].Split(['|', ' ', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var parts = entry.Split(';');
                var position = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
                draft.CharacterCodes.Add(new CharacterCode(codes.Field, parts[0], position));
            }
        }
    }

    private void CheckLetters(string[] cells, RowDraft draft)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (_mapping.Columns[i] is not { Field: { } key } column || cells[i].Length == 0 || CellText.IsDamaged(cells[i]))
            {
                continue;
            }

            if (CellText.HasSubstitute(cells[i]))
            {
                var codes = draft.CharacterCodes.Where(code => string.Equals(code.Field, key, StringComparison.Ordinal)).Select(code => code.Code).ToList();
                draft.Report(
                    column.Header, key, i, Severity.Warning,
                    $"「{column.Header}」に外字か代わりの文字（〓）があります{(codes.Count > 0 ? $"（文字情報 {string.Join("、", codes)}）" : string.Empty)}。元の文字を確かめてください。");
            }
            else if (_mapping.Charset is not CoreCharset.Unicode && IsRefused(draft.Fields.GetValueOrDefault(key)?.Text))
            {
                draft.Report(
                    column.Header, key, i, Severity.Warning,
                    $"「{column.Header}」に、基幹システムで使えないかもしれない文字があります。登録する字を確かめてください。");
            }
        }
    }

    /// <summary>Judges the value that would be typed. Hyphens and wave dashes are mapped when they are typed.</summary>
    private bool IsRefused(string? value) => value?.EnumerateRunes().Any(letter => !(letter.IsBmp && Hyphens.IsHyphen((char)letter.Value)) && IsRefused(letter)) is true;

    private bool IsRefused(Rune letter) => letter.Value >= VariationSelectors
        || (_mapping.Charset is CoreCharset.JisX0208 ? !text.Cp932.IsJisX0208(letter) : !text.Cp932.Has(letter));

    private void CheckSignature(string[] cells, RowDraft draft)
    {
        if (_mapping.Signature is { } signature && !signature.ValidWords.Contains(cells[_at[signature.Header]], StringComparer.Ordinal))
        {
            draft.Report(
                signature.Header, null, _at[signature.Header], Severity.Warning, $"「{signature.Header}」が有効になっていません。本人の申請か、申請の画面で確かめてください。");
        }

        if (_mapping.Signer is not { } signer)
        {
            return;
        }

        var written = cells[_at[signer.Header]];
        if (written.Length > 0 && draft.Fields.GetValueOrDefault(signer.Field)?.Text is { } applicant && !NameText.LooselyEqual(written, applicant))
        {
            draft.Report(
                signer.Header, signer.Field, _at[signer.Header], Severity.Warning,
                $"「{signer.Header}」が「{match.Procedure.Find(signer.Field)?.Label}」と違います。だれの申請か確かめてください。");
        }
    }
}
