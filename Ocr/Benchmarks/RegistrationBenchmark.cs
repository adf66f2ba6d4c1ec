using Rpa.Ocr.Documents;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Registers every page of a folder of scans with truth files and measures how far off it is.</summary>
internal sealed class RegistrationBenchmark(IDocumentDecoder decoder, IPageRegistrar registrar, IFormTemplates templates, TimeProvider time)
{
    /// <summary>Registers the pages, one after another.</summary>
    public async Task<IReadOnlyList<RegistrationResult>> RunAsync(
        IReadOnlyList<ScanTruth> truths, IReadOnlyList<FormRevision> forms, CancellationToken cancellationToken)
    {
        var all = new List<FormPageTemplate>();
        foreach (var form in forms)
        {
            all.AddRange(await templates.GetAsync(form, cancellationToken));
        }

        var results = new List<RegistrationResult>();
        foreach (var truth in truths)
        {
            var page = await ReadAsync(truth, cancellationToken);
            if (page is null)
            {
                results.Add(new RegistrationResult(truth, null, double.NaN, double.NaN, 0));
                continue;
            }

            var start = time.GetTimestamp();
            var found = registrar.Register(page, all, cancellationToken);
            var seconds = time.GetElapsedTime(start).TotalSeconds;
            var (mean, max) = Error(truth, found, forms);
            results.Add(new RegistrationResult(truth, found, mean, max, seconds));
        }

        return results;
    }

    private async Task<PageImage?> ReadAsync(ScanTruth truth, CancellationToken cancellationToken)
    {
        var opening = await decoder.OpenAsync(truth.File, cancellationToken);
        if (opening.Document is null)
        {
            return null;
        }

        await using var document = opening.Document;
        return (await document.ReadPageAsync(truth.Index, cancellationToken)).Page;
    }

    private static (double Mean, double Max) Error(ScanTruth truth, RegisteredPage found, IReadOnlyList<FormRevision> forms)
    {
        if (found.Match is not { } match || found.Mapping is null || match.FormPage != truth.FormPage
            || !string.Equals(match.RevisionId, truth.Revision, StringComparison.Ordinal))
        {
            return (double.NaN, double.NaN);
        }

        var form = forms.First(f => string.Equals(f.Revision, truth.Revision, StringComparison.Ordinal));
        return MappingError.Of(truth, found.Mapping, found.Upright.Width, found.Upright.Height, form) is { } error
            ? (error.MeanMm, error.MaxMm)
            : (double.NaN, double.NaN);
    }
}
