using System.Collections.Concurrent;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Registration;

/// <summary>Draws the blanks and keeps the templates for as long as it lives.</summary>
internal sealed class FormTemplates(TimeProvider time) : IFormTemplates
{
    /// <summary>Fine enough for crops at the recognizers' usual 300 dpi.</summary>
    private const int BlankDpi = 300;

    /// <summary>Paper sizes in PDF are rounded to points or cut to whole pixels.</summary>
    private const double SizeToleranceMm = 2;

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<FormPageTemplate>>>> _known = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<FormPageTemplate>> GetAsync(FormRevision revision, CancellationToken cancellationToken)
    {
        // Built once for all callers; a caller that gives up must not cancel it for the others.
        var building = _known.GetOrAdd(
            revision.Revision + "\n" + revision.BlankPdf,
            _ => new Lazy<Task<IReadOnlyList<FormPageTemplate>>>(() => BuildAsync(revision, CancellationToken.None)));
        return building.Value.WaitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<FormPageTemplate>> BuildAsync(FormRevision revision, CancellationToken cancellationToken)
    {
        var content = await File.ReadAllBytesAsync(revision.BlankPdf, cancellationToken);
        var budget = new TimeBudget(time, TimeSpan.FromMinutes(2));
        var (source, error) = await PdfPageSource.OpenAsync(content, new DecodeLimits(), budget, cancellationToken, BlankDpi);
        if (source is null)
        {
            throw new InvalidOperationException($"The blank form of {revision.Revision} cannot be read: {error?.Code}.");
        }

        await using (source)
        {
            if (source.PageCount != revision.Pages.Count)
            {
                throw new InvalidOperationException($"The blank form of {revision.Revision} has {source.PageCount} pages, but its revision says {revision.Pages.Count}.");
            }

            var templates = new List<FormPageTemplate>();
            foreach (var page in revision.Pages.OrderBy(p => p.Page))
            {
                var decoding = await source.ReadPageAsync(page.Page - 1, cancellationToken);
                var blank = decoding.Page?.Gray ?? throw new InvalidOperationException($"Page {page.Page} of the blank form of {revision.Revision} cannot be drawn: {decoding.Error?.Code}.");
                templates.Add(Template(revision, page, blank));
            }

            return templates;
        }
    }

    private static FormPageTemplate Template(FormRevision revision, PaperPage page, GrayImage blank)
    {
        var width = blank.Width * 25.4 / BlankDpi;
        var height = blank.Height * 25.4 / BlankDpi;
        if (Math.Abs(width - page.Width) > SizeToleranceMm || Math.Abs(height - page.Height) > SizeToleranceMm)
        {
            throw new InvalidOperationException($"Page {page.Page} of the blank form of {revision.Revision} measures {width:0.#}×{height:0.#} mm, but its revision says {page.Width}×{page.Height} mm.");
        }

        return new FormPageTemplate(revision.Form, revision.Revision, page.Page, page.Width, page.Height, blank, BlankDpi);
    }
}
