namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Checks that a form and the procedure's fields agree.</summary>
internal static class FormLinker
{
    /// <param name="fields">Fields of the procedure.</param>
    /// <param name="form">The form.</param>
    /// <param name="otherWording">Fields whose options are worded otherwise on this form, so that only the codes are compared.</param>
    public static void Check(IReadOnlyList<FieldSource> fields, FormSource form, IReadOnlySet<string> otherWording)
    {
        var byKey = fields.ToDictionary(field => field.Field.Key, StringComparer.Ordinal);
        foreach (var (paper, source) in form.Fields)
        {
            if (!byKey.TryGetValue(paper.Key, out var field))
            {
                source.Report(source.At("key"), $"項目「{paper.Key}」は procedure.yaml にありません。{Nearest.Suggest(paper.Key, byKey.Keys)}");
                continue;
            }

            if (!field.OnPaper)
            {
                field.Source.Report(field.Source.At("paper"), $"項目「{paper.Key}」は紙にないとされていますが、版「{form.Form.Revision}」にあります。");
            }

            if (field.HasType)
            {
                CheckField(field.Field, paper, source, otherWording.Contains(paper.Key));
            }
        }
    }

    /// <summary>Reports the fields that no form has.</summary>
    public static void CheckCovered(IReadOnlyList<FieldSource> fields, IReadOnlyList<FormSource> forms)
    {
        if (forms.Count == 0)
        {
            return;
        }

        var onPaper = forms.SelectMany(form => form.Form.Fields).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => field.OnPaper && !onPaper.Contains(field.Field.Key)))
        {
            field.Source.Report(
                field.Source.At("key"),
                $"項目「{field.Field.Key}」はどの様式にもありません。{Nearest.Suggest(field.Field.Key, onPaper)}紙にない項目なら paper: false と書いてください。");
        }
    }

    private static void CheckField(FieldDefinition field, PaperField paper, YamlMap source, bool otherWording)
    {
        if (!FieldTypes.MayStandAs(field.Type, paper.Kind))
        {
            source.Report(source.At("type"), $"項目「{field.Key}」の様式上の種類が、procedure.yaml の型と合いません。");
        }

        if (field.Multiple != paper.Multiple && FieldTypes.IsChoice(field.Type))
        {
            source.Report(source.At("multi"), $"項目「{field.Key}」をいくつ選べるかが、procedure.yaml の multiple と合いません。");
        }

        if (field.Length is { } length && paper.Boxes.Count > 0 && paper.Boxes.Count != length)
        {
            source.Report(source.At("boxes"), $"項目「{field.Key}」の枠は {paper.Boxes.Count} 個ですが、桁数は {length} です。");
        }

        foreach (var printed in paper.Options)
        {
            var option = field.Options.FirstOrDefault(candidate => string.Equals(candidate.Code, printed.Code, StringComparison.Ordinal));
            if (option is null)
            {
                source.Report(source.At("options"), $"項目「{field.Key}」の選択肢のコード「{printed.Code}」が procedure.yaml にありません。");
            }
            else if (!otherWording && !Plain(printed.Text).Contains(Plain(option.Text), StringComparison.Ordinal))
            {
                source.Report(
                    source.At("options"),
                    $"項目「{field.Key}」のコード「{printed.Code}」は、様式では「{printed.Text}」、procedure.yaml では「{option.Text}」です。同じ意味なら forms の otherWording に項目を書いてください。");
            }
        }

        foreach (var option in field.Options.Where(option => paper.Options.All(printed => !string.Equals(printed.Code, option.Code, StringComparison.Ordinal))))
        {
            source.Report(source.At("options"), $"項目「{field.Key}」の選択肢「{option.Text}」（{option.Code}）が様式にありません。");
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
