using System.Globalization;
using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Forms.Fields;
using Rpa.Ocr.Forms.Matching;
using Rpa.Ocr.Forms.Rulings;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms;

/// <summary>
/// Proposes a form revision from its blank: ruled cells, digit boxes, dates, words to circle, boxes to tick, and the fields of the
/// procedure that they stand for.
/// </summary>
public sealed class FormProposer
{
    /// <summary>A field matched with less is pointed out.</summary>
    private const double Sure = 0.75;

    private readonly TesseractPool _tesseract;
    private readonly TimeProvider _time;

    internal FormProposer(TesseractPool tesseract, TimeProvider time)
    {
        _tesseract = tesseract;
        _time = time;
    }

    /// <summary>Proposes a revision.</summary>
    /// <param name="blankPdf">The blank form.</param>
    /// <param name="id">Name of the new revision.</param>
    /// <param name="procedure">The procedure it belongs to.</param>
    /// <param name="ocrOnly">Whether to read the print by OCR even where the PDF holds its text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="BlankFormException">The file cannot serve as a blank form, or nothing to fill in was found.</exception>
    public async Task<FormProposal> ProposeAsync(
        string blankPdf, string id, ProcedureDefinition procedure, bool ocrOnly, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var blank = await BlankForm.ReadAsync(blankPdf, _time, cancellationToken);
        var candidates = new List<FieldCandidate>();
        var text = new PrintedText(_tesseract);
        var cells = 0;
        foreach (var page in blank.Pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ruled = RulingFinder.Find(page);
            cells += ruled.Cells.Count;
            candidates.AddRange(PageFields.Find(page, ruled, text.Of(page, ruled.Walls, ocrOnly), procedure.Fields));
        }

        if (cells == 0)
        {
            throw new BlankFormException(
                $"no ruled cells were found on '{Path.GetFileName(blankPdf)}'. Is it the blank form? A photograph or a faint copy must be scanned again, straight and at 300 dpi.");
        }

        var matches = new FieldMatcher(procedure.Fields).Match(candidates);
        return Proposal(blank, id, procedure, matches);
    }

    private static FormProposal Proposal(BlankForm blank, string id, ProcedureDefinition procedure, IReadOnlyList<FieldMatch> matches)
    {
        var fields = new List<PaperField>();
        var confidence = new Dictionary<string, double>(StringComparer.Ordinal);
        var remarks = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<(PaperField, string)>();
        foreach (var match in matches)
        {
            if (match.Field is not { } field)
            {
                if (!match.Candidate.Office)
                {
                    unknown.Add((PaperFields.Unnamed(match.Candidate, unknown.Count + 1), "要確認: どの項目か分かりません。key を書いて行頭の # を外すか、段落ごと消してください。" + Printed(match.Candidate)));
                }

                continue;
            }

            var (paper, lost) = PaperFields.Of(match.Candidate, field);
            if (lost is not null)
            {
                unknown.Add((paper, lost));
                continue;
            }

            fields.Add(paper);
            confidence[field.Key] = match.Confidence;
            if (RemarkOf(match) is { } remark)
            {
                remarks[field.Key] = remark;
            }
        }

        var found = confidence.Keys.ToHashSet(StringComparer.Ordinal);
        var missing = procedure.Fields
            .Where(field => !found.Contains(field.Key))
            .OrderBy(field => field.Requirement == Requirement.Required ? 0 : 1)
            .ToList();
        var title = procedure.Forms.Count > 0 ? procedure.Forms[0].Form : procedure.Id;
        return new FormProposal(
            new FormRevision(title, id, procedure.Title, [.. blank.Pages.Select(page => new PaperPage(page.Number, page.Width, page.Height))], fields, string.Empty),
            confidence,
            remarks,
            unknown,
            missing);
    }

    private static string? RemarkOf(FieldMatch match)
    {
        var doubts = new List<string>();
        if (match.Confidence < Sure)
        {
            doubts.Add($"要確認: 項目の当てはめに自信がありません（{match.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}）。{Printed(match.Candidate)}");
        }

        if (match.Rival is { } rival)
        {
            doubts.Add($"要確認: {rival.Key}（{rival.Label}）かもしれません。");
        }

        if (match.Candidate.Date is { Eras.Count: 0 })
        {
            doubts.Add("要確認: 元号が見つかりません。eras に元号コード（1明治〜5令和）を書いてください。");
        }

        return doubts.Count == 0 ? null : string.Join('\n', doubts);
    }

    private static string Printed(FieldCandidate candidate) => candidate.Labels.Count == 0 ? string.Empty : $" 印字: {string.Join(" ／ ", candidate.Labels.Concat(candidate.Parts).Take(3))}";
}
