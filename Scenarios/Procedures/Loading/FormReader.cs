using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads the geometry of a form (<c>forms/&lt;revision&gt;.fields.yaml</c>, millimetres from the top left).</summary>
internal static class FormReader
{
    private static readonly string[] FieldEntries =
    [
        "key", "label", "type", "page", "rect", "boxes", "groups", "box_rects", "right_aligned", "eras", "era_fixed", "era_rects",
        "year_rect", "month_rect", "day_rect", "options", "multi",
    ];

    /// <summary>Reads the geometry; null where the file cannot be used at all.</summary>
    public static FormSource? Read(string path, string name, string blankPdf, string? expectedRevision, FormatProblems problems)
    {
        if (SourceFile.Read(path, name, problems) is not { } file)
        {
            return null;
        }

        var map = new YamlMap(file.Root, name, problems, "form", "revision", "title", "unit", "origin", "pages", "fields");
        var form = map.Text("form", required: true);
        var revision = map.Text("revision", required: true);
        var title = map.Text("title", required: true);
        if (map.Text("unit") is { } unit && unit is not "mm")
        {
            map.Report(map.At("unit"), "長さの単位は mm だけです。");
        }

        if (revision is not null && expectedRevision is not null && !string.Equals(revision, expectedRevision, StringComparison.Ordinal))
        {
            map.Report(map.At("revision"), $"版「{revision}」がファイル名の「{expectedRevision}」と違います。");
        }

        var pages = map.Maps("pages", required: true, "page", "width", "height").Select(ReadPage).OfType<PaperPage>().ToList();
        var fields = new List<(PaperField Field, YamlMap Source)>();
        foreach (var entry in map.Maps("fields", required: true, FieldEntries))
        {
            if (ReadField(entry, pages) is not { } field)
            {
                continue;
            }

            if (fields.Any(other => string.Equals(other.Field.Key, field.Key, StringComparison.Ordinal)))
            {
                entry.Report(entry.At("key"), $"項目「{field.Key}」が二度書かれています。");
                continue;
            }

            fields.Add((field, entry));
        }

        return form is null || revision is null || title is null
            ? null
            : new FormSource(new FormRevision(form, revision, title, pages, [.. fields.Select(pair => pair.Field)], blankPdf), fields, map);
    }

    private static PaperPage? ReadPage(YamlMap entry)
    {
        entry.Text("page", required: true);
        entry.Text("width", required: true);
        entry.Text("height", required: true);
        return entry.Integer("page", 1, 99) is { } page && entry.Number("width", 50, 1000) is { } width && entry.Number("height", 50, 1000) is { } height
            ? new PaperPage(page, width, height)
            : null;
    }

    private static PaperField? ReadField(YamlMap entry, List<PaperPage> pages)
    {
        var key = entry.Text("key", required: true);
        var label = entry.Text("label", required: true);
        var type = entry.Text("type", required: true);
        entry.Text("page", required: true);
        var number = entry.Integer("page", 1, 99);
        var page = pages.FirstOrDefault(candidate => candidate.Page == number);
        if (number is not null && page is null)
        {
            entry.Report(entry.At("page"), $"{number} ページ目は pages にありません。");
        }

        if (type is not null && !FieldTypes.PaperKinds.ContainsKey(type))
        {
            entry.Report(entry.At("type"), $"項目の種類「{type}」はありません。{Nearest.Suggest(type, FieldTypes.PaperKinds.Keys)}");
        }

        if (!entry.Has("rect"))
        {
            entry.Report(entry.Node, "「rect」がありません。");
        }

        var rect = ReadRect(entry, "rect", page);
        if (key is null || label is null || type is null || page is null || rect is null || !FieldTypes.PaperKinds.TryGetValue(type, out var kind))
        {
            return null;
        }

        var boxes = ReadBoxes(entry, page);
        var options = ReadOptions(entry, page);
        if (kind is PaperFieldKind.Circle or PaperFieldKind.Check && options.Count == 0)
        {
            entry.Report(entry.Node, "選択する項目には options が必要です。");
        }

        return new PaperField(
            key,
            label,
            page.Page,
            kind,
            rect.Value,
            boxes,
            entry.Flag("right_aligned") ?? false,
            kind is PaperFieldKind.Date ? ReadDate(entry, page) : null,
            options,
            entry.Flag("multi") ?? false);
    }

    private static List<MmRect> ReadBoxes(YamlMap entry, PaperPage page)
    {
        var boxes = entry.List("box_rects").Select(node => ReadRect(entry, node, page)).OfType<MmRect>().ToList();
        if (entry.Integer("boxes", 1, 99) is { } count && count != boxes.Count)
        {
            entry.Report(entry.At("boxes"), $"枠の数 {count} と box_rects の数 {boxes.Count} が違います。");
        }

        return boxes;
    }

    private static List<PaperOption> ReadOptions(YamlMap entry, PaperPage page)
    {
        var options = new List<PaperOption>();
        foreach (var option in entry.Maps("options", required: false, "code", "text", "rect"))
        {
            var code = option.Text("code", required: true);
            var text = option.Text("text", required: true);
            var rect = ReadRect(option, "rect", page);
            if (rect is null)
            {
                option.Report(option.Node, "選択肢の「rect」がありません。");
            }

            if (code is not null && text is not null && rect is { } area)
            {
                options.Add(new PaperOption(code, text, area));
            }
        }

        return options;
    }

    private static PaperDate ReadDate(YamlMap entry, PaperPage page)
    {
        var eras = entry.Texts("eras", required: true).Select(text => ReadEra(entry, entry.At("eras"), text)).OfType<int>().ToList();
        var isFixed = entry.Flag("era_fixed") ?? false;
        var rects = new Dictionary<int, MmRect>();
        if (entry.Map("era_rects") is { } map)
        {
            foreach (var name in map.Names)
            {
                if (ReadEra(map, map.KeyAt(name), name) is { } era && ReadRect(map, name, page) is { } rect)
                {
                    rects[era] = rect;
                }
            }
        }

        if (isFixed && eras.Count != 1)
        {
            entry.Report(entry.At("eras"), "元号が印刷済み（era_fixed）のとき、元号は一つだけです。");
        }

        if (!isFixed && eras.Exists(era => !rects.ContainsKey(era)))
        {
            entry.Report(entry.Node, "○で囲む元号の位置（era_rects）が足りません。");
        }

        return new PaperDate(eras, isFixed, rects, ReadRect(entry, "year_rect", page), ReadRect(entry, "month_rect", page), ReadRect(entry, "day_rect", page));
    }

    private static int? ReadEra(YamlMap map, YamlNode node, string text)
    {
        if (text is ['1' or '2' or '3' or '4' or '5'])
        {
            return text[0] - '0';
        }

        map.Report(node, $"元号コード「{text}」はありません（1 明治 2 大正 3 昭和 4 平成 5 令和）。");
        return null;
    }

    private static MmRect? ReadRect(YamlMap map, string name, PaperPage? page) => map.Has(name) ? ReadRect(map, map.At(name), page) : null;

    private static MmRect? ReadRect(YamlMap map, YamlNode node, PaperPage? page)
    {
        var numbers = node is YamlSequenceNode { Children.Count: 4 } sequence
            ? sequence.Children.OfType<YamlScalarNode>().Select(ReadLength).OfType<double>().ToList()
            : [];
        if (numbers is not [var x, var y, var width, var height] || width <= 0 || height <= 0)
        {
            map.Report(node, "位置は [左, 上, 幅, 高さ]（mm）で、幅と高さは 0 より大きく書いてください。");
            return null;
        }

        var rect = new MmRect(x, y, width, height);
        if (page is not null && (x < 0 || y < 0 || rect.Right > page.Width || rect.Bottom > page.Height))
        {
            map.Report(node, $"位置が用紙（{page.Width} × {page.Height} mm）からはみ出しています。");
            return null;
        }

        return rect;
    }

    private static double? ReadLength(YamlScalarNode node) =>
        double.TryParse(node.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
