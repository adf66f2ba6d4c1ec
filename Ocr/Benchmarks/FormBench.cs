using System.Globalization;
using System.Text;
using Rpa.Ocr.Forms;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Forms;

namespace Rpa.Ocr.Benchmarks;

/// <summary>
/// Measures proposals of form revisions: of the fields of known geometry files (<c>*.fields.json</c> with a blank PDF beside each), how many
/// are found at their place, of their kind, and under their key.
/// </summary>
public static class FormBench
{
    /// <summary>A place is right when it shares more than this of both areas together with the true one.</summary>
    private const double LeastLikeness = 0.6;

    /// <summary>Runs the benchmark.</summary>
    /// <param name="proposer">The proposer.</param>
    /// <param name="procedures">The procedures; each geometry file's <c>form</c> is the id of one.</param>
    /// <param name="folder">Folder of geometry files and blanks.</param>
    /// <param name="ocrOnly">Whether to read print by OCR even where a PDF holds its text.</param>
    /// <param name="list">Whether to list every field that is not right.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The report as text.</returns>
    public static async Task<string> RunAsync(
        FormProposer proposer, IProcedureCatalog procedures, string folder, bool ocrOnly, bool list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposer);
        ArgumentNullException.ThrowIfNull(procedures);
        var text = new StringBuilder();
        var wrong = new StringBuilder();
        var (fields, placed, kinds, keys, proposed, falseKeys) = (0, 0, 0, 0, 0, 0);
        text.AppendLine("form                        fields  place  kind   key    proposed  wrong key");
        foreach (var path in Directory.EnumerateFiles(folder, "*.fields.json").Order(StringComparer.Ordinal))
        {
            var pdf = path.Replace(".fields.json", ".pdf", StringComparison.Ordinal);
            var truth = FormFile.Read(path, pdf);
            var proposal = await proposer.ProposeAsync(pdf, truth.Revision, procedures.Get(truth.Form), ocrOnly, cancellationToken);
            var all = proposal.Form.Fields.Concat(proposal.Unknown.Select(unknown => unknown.Field)).ToList();
            var (place, kind, key) = (0, 0, 0);
            foreach (var field in truth.Fields)
            {
                var best = all.Where(other => other.Page == field.Page).MaxBy(other => Rects.Likeness(other.Rect, field.Rect));
                var isPlaced = best is not null && Rects.Likeness(best.Rect, field.Rect) > LeastLikeness;
                var isKind = isPlaced && best!.Kind == field.Kind && best.Boxes.Count == field.Boxes.Count && best.Options.Count == field.Options.Count;
                var isKey = isKind && string.Equals(best!.Key, field.Key, StringComparison.Ordinal);
                place += isPlaced ? 1 : 0;
                kind += isKind ? 1 : 0;
                key += isKey ? 1 : 0;
                if (list && !isKey)
                {
                    var what = !isPlaced ? "place" : !isKind ? "kind" : "key";
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{truth.Revision} {field.Key} {field.Kind} {Text(field.Rect)}: {what}; nearest {best?.Key} {best?.Kind} {(best is null ? "" : Text(best.Rect))} boxes {best?.Boxes.Count} options {best?.Options.Count}/{field.Options.Count} {(best is null ? "" : proposal.Remarks.GetValueOrDefault(best.Key)?.Replace('\n', ' '))}");
                }
            }

            var isTrue = truth.Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
            var mistaken = proposal.Form.Fields.Count(field =>
                !isTrue.TryGetValue(field.Key, out var right) || right.Page != field.Page || Rects.SharedArea(right.Rect, field.Rect) < 0.2 * Math.Min(Rects.Area(right.Rect), Rects.Area(field.Rect)));
            Row(truth.Revision, truth.Fields.Count, place, kind, key, proposal.Form.Fields.Count, mistaken);
            (fields, placed, kinds, keys, proposed, falseKeys) = (fields + truth.Fields.Count, placed + place, kinds + kind, keys + key, proposed + proposal.Form.Fields.Count, falseKeys + mistaken);
        }

        if (fields > 0)
        {
            Row("all", fields, placed, kinds, keys, proposed, falseKeys);
        }

        text.AppendLine("place: shares more than 0.6 (intersection over union) with the true rectangle; kind: and of the same kind, boxes and options; key: and under its key.");
        text.AppendLine("wrong key: proposed under a key that belongs elsewhere on the form.");
        return text.Append(wrong).ToString();

        void Row(string name, int count, int place, int kind, int key, int proposedCount, int mistaken) => text.AppendLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-26}  {count,6}  {Share(place, count),5}  {Share(kind, count),5}  {Share(key, count),5}  {proposedCount,8}  {mistaken,9}"));
    }

    private static string Share(int part, int whole) => (100.0 * part / Math.Max(1, whole)).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(MmRect rect) => string.Create(CultureInfo.InvariantCulture, $"[{rect.X:0.#} {rect.Y:0.#} {rect.Width:0.#} {rect.Height:0.#}]");
}
