using Rpa.Ocr.Documents;
using Rpa.Ocr.Forms.Checks;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Reading;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Forms;

/// <summary>Checks a form revision: its geometry, drawn over the blank and over scans, how scans register, and what is read from them.</summary>
public sealed class FormChecker
{
    private static readonly Dictionary<string, FieldReading> NoReadings = new(StringComparer.Ordinal);

    private readonly IDocumentDecoder _decoder;
    private readonly IPageRegistrar _registrar;
    private readonly FormCatalog _forms;
    private readonly IFormTemplates _templates;
    private readonly FieldReader _fields;

    internal FormChecker(IDocumentDecoder decoder, IPageRegistrar registrar, FormCatalog forms, IFormTemplates templates, FieldReader fields)
    {
        _decoder = decoder;
        _registrar = registrar;
        _forms = forms;
        _templates = templates;
        _fields = fields;
    }

    /// <summary>What is wrong or odd in the geometry, one line each, in English.</summary>
    public static IReadOnlyList<string> ProblemsOf(ProcedureDefinition procedure, FormRevision form) => FormProblems.Of(procedure, form);

    /// <summary>The pages of the blank with the fields drawn over them (PNG), in page order.</summary>
    /// <exception cref="InvalidOperationException">The blank cannot be drawn, or does not have the pages that the revision says.</exception>
    public async Task<IReadOnlyList<byte[]>> DrawBlankAsync(FormRevision form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var drawings = new List<byte[]>();
        foreach (var template in await _templates.GetAsync(form, cancellationToken))
        {
            drawings.Add(Draw(form, template.FormPage, template.Blank, (x, y) => new PointD(x * template.PixelsPerMm, y * template.PixelsPerMm)));
        }

        return drawings;
    }

    /// <summary>Registers the pages of a scan against all registered forms and reads those of this revision.</summary>
    public async Task<IReadOnlyList<ScanCheck>> CheckScanAsync(string path, string revision, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        var opening = await _decoder.OpenAsync(path, cancellationToken);
        if (opening.Document is not { } document)
        {
            return [new ScanCheck(name, 0, null, 0, 0, 0, 1, opening.Error?.Reason, NoReadings, default)];
        }

        await using (document)
        {
            var templates = await _forms.TemplatesAsync(cancellationToken);
            var checks = new List<ScanCheck>();
            for (var index = 0; index < document.PageCount; index++)
            {
                var decoding = await document.ReadPageAsync(index, cancellationToken);
                checks.Add(decoding.Page is { } image
                    ? Check(_registrar.Register(image, templates, cancellationToken), name, index + 1, revision, cancellationToken)
                    : new ScanCheck(name, index + 1, null, 0, 0, 0, 1, decoding.Error?.Reason, NoReadings, default));
            }

            return checks;
        }
    }

    private ScanCheck Check(RegisteredPage page, string file, int number, string revision, CancellationToken cancellationToken)
    {
        var check = new ScanCheck(
            file, number, page.Match?.RevisionId, page.Match?.FormPage ?? 0, page.Confidence, page.ResidualMm, page.Coverage?.MissingShare ?? 1, page.Reason, NoReadings, default);
        if (page is not { Match: { } match, Mapping: { } mapping } || !string.Equals(match.RevisionId, revision, StringComparison.Ordinal))
        {
            return check;
        }

        var (procedure, form) = _forms.Find(revision);
        return check with
        {
            Readings = _fields.Read(page, procedure, form, file, number, cancellationToken).Readings,
            Drawing = Draw(form, match.FormPage, page.Upright.Gray, mapping.ToPixel),
        };
    }

    private static byte[] Draw(FormRevision form, int page, GrayImage image, Func<double, double, PointD> toPixel)
    {
        var drawing = new FormDrawing(image, toPixel);
        foreach (var field in form.Fields.Where(field => field.Page == page))
        {
            drawing.Draw(field);
        }

        return drawing.ToPng();
    }
}
