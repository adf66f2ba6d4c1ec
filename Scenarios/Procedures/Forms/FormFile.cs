using System.Globalization;
using System.Text;
using Rpa.Scenarios.Procedures.Loading;

namespace Rpa.Scenarios.Procedures.Forms;

/// <summary>
/// The file of a form revision, <c>forms/&lt;revision&gt;.fields.yaml</c>: the places of its fields in millimetres. JSON of the same shape is
/// read too, since it is a part of YAML; that is how geometry from elsewhere is imported.
/// </summary>
public static class FormFile
{
    /// <summary>Ending of the file's name.</summary>
    public const string Ending = ".fields.yaml";

    /// <summary>Reads a form revision from YAML or JSON.</summary>
    /// <param name="path">The file.</param>
    /// <param name="blankPdf">The blank form that belongs to it.</param>
    /// <param name="revision">Name of the revision that the file must state; null for any.</param>
    /// <exception cref="ProcedureFormatException">Mistakes, all of them, each with line and column.</exception>
    public static FormRevision Read(string path, string blankPdf, string? revision = null)
    {
        var problems = new FormatProblems();
        var form = FormReader.Read(path, Path.GetFileName(path), blankPdf, revision, problems);
        problems.ThrowIfAny();
        return form!.Form;
    }

    /// <summary>Writes a form revision as people edit it: a field a paragraph.</summary>
    /// <param name="form">The revision.</param>
    /// <param name="remarks">Remarks above fields, by key; several lines are parted by line feeds.</param>
    /// <param name="head">Remarks at the top.</param>
    /// <param name="tail">Remarks at the end.</param>
    /// <param name="doubtful">Fields that are written as remarks, to be completed by hand, each with what is wrong.</param>
    public static string Write(
        FormRevision form,
        IReadOnlyDictionary<string, string>? remarks = null,
        string? head = null,
        string? tail = null,
        IReadOnlyList<(PaperField Field, string Remark)>? doubtful = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var text = new StringBuilder();
        Remark(text, head, string.Empty);
        text.Append(CultureInfo.InvariantCulture, $"form: {Scalar(form.Form)}\nrevision: {Scalar(form.Revision)}\ntitle: {Scalar(form.Title)}\nunit: mm\n\npages:\n");
        foreach (var page in form.Pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{page: {page.Page}, width: {Number(page.Width)}, height: {Number(page.Height)}}}\n");
        }

        text.Append("\nfields:\n");
        foreach (var field in form.Fields)
        {
            Remark(text, remarks?.GetValueOrDefault(field.Key), "  ");
            Field(text, field, "  ");
        }

        foreach (var (field, remark) in doubtful ?? [])
        {
            text.Append('\n');
            Remark(text, remark, "  ");
            Field(text, field, "  # ");
        }

        if (tail is not null)
        {
            text.Append('\n');
            Remark(text, tail, string.Empty);
        }

        return text.ToString();
    }

    private static void Field(StringBuilder text, PaperField field, string indent)
    {
        Line(text, indent, $"- key: {Scalar(field.Key)}");
        Line(text, indent, $"  label: {Scalar(field.Label)}");
        Line(text, indent, $"  page: {field.Page.ToString(CultureInfo.InvariantCulture)}");
        Line(text, indent, $"  type: {FieldTypes.PaperKinds.First(kind => kind.Value == field.Kind).Key}");
        Line(text, indent, $"  rect: {Rect(field.Rect)}");
        if (field.Boxes.Count > 0)
        {
            Line(text, indent, $"  boxes: {field.Boxes.Count.ToString(CultureInfo.InvariantCulture)}");
            Line(text, indent, $"  right_aligned: {Flag(field.RightAligned)}");
            Line(text, indent, $"  box_rects: [{string.Join(", ", field.Boxes.Select(Rect))}]");
        }

        if (field.Date is { } date)
        {
            Line(text, indent, $"  eras: [{string.Join(", ", date.Eras)}]");
            Line(text, indent, $"  era_fixed: {Flag(date.EraFixed)}");
            if (date.EraRects.Count > 0)
            {
                Line(text, indent, $"  era_rects: {{{string.Join(", ", date.EraRects.OrderBy(era => era.Key).Select(era => $"{era.Key}: {Rect(era.Value)}"))}}}");
            }

            Part(text, indent, "year_rect", date.Year);
            Part(text, indent, "month_rect", date.Month);
            Part(text, indent, "day_rect", date.Day);
        }

        if (field.Options.Count > 0)
        {
            Line(text, indent, "  options:");
            foreach (var option in field.Options)
            {
                Line(text, indent, $"    - {{code: {Quoted(option.Code)}, text: {Quoted(option.Text)}, rect: {Rect(option.Rect)}}}");
            }

            Line(text, indent, $"  multi: {Flag(field.Multiple)}");
        }
    }

    private static void Part(StringBuilder text, string indent, string name, MmRect? rect)
    {
        if (rect is { } part)
        {
            Line(text, indent, $"  {name}: {Rect(part)}");
        }
    }

    private static void Line(StringBuilder text, string indent, string line) => text.Append(indent).Append(line).Append('\n');

    private static void Remark(StringBuilder text, string? remark, string indent)
    {
        foreach (var line in remark?.Split('\n') ?? [])
        {
            text.Append(indent).Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
        }
    }

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Rect(MmRect rect) => $"[{Number(rect.X)}, {Number(rect.Y)}, {Number(rect.Width)}, {Number(rect.Height)}]";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Plain where YAML leaves no doubt, else quoted.</summary>
    private static string Scalar(string text) =>
        text.Length > 0 && text.All(letter => char.IsLetter(letter) || letter is '.' or '_' or '-' || char.IsAsciiDigit(letter)) && char.IsLetter(text[0])
            && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off")
            ? text
            : Quoted(text);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
