using Rpa.Ocr.Documents;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Benchmarks;

/// <summary>
/// Reads a folder of sample scans with truth files (format of <c>samples/scans</c>) through the whole pipeline and compares. Every claim
/// about reading is made with it.
/// </summary>
/// <param name="reader">The reader, made with <paramref name="forms"/> as its catalog.</param>
/// <param name="decoder">Shows the scans again for the crops of wrong fields.</param>
/// <param name="forms">The forms.</param>
/// <param name="time">Measures.</param>
public sealed class OcrBench(FileSetReader reader, IDocumentDecoder decoder, IProcedureCatalog forms, TimeProvider time)
{
    /// <summary>The forms to read with: those of the catalog and those of a folder of geometry files. Register it as the catalog before <c>AddRpaOcr</c>.</summary>
    /// <param name="known">The registered procedures; null for none.</param>
    /// <param name="formsFolder">Folder of further forms (<c>*.fields.json</c> with a blank PDF beside each), or null.</param>
    public static IProcedureCatalog CatalogOf(IProcedureCatalog? known, string? formsFolder) => new BenchCatalog(known, formsFolder);

    /// <summary>Reads the scans and compares.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="ledger">The town's ledger, or null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<OcrBenchReport> RunAsync(OcrBenchOptions options, ILedger? ledger, CancellationToken cancellationToken)
    {
        var (samples, cost) = await ReadAsync(options, cancellationToken);
        var report = Compare(samples, ledger, cost);
        return options.WithCrops
            ? report with { Crops = await new CropGallery(decoder).CutAsync([.. report.Fields.Where(field => !field.Right)], cancellationToken) }
            : report;
    }

    /// <summary>Reads the scans once and compares twice: without and with the ledger.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="ledger">The town's ledger, or null for the first comparison alone.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<IReadOnlyList<OcrBenchReport>> RunBothAsync(OcrBenchOptions options, ILedger? ledger, CancellationToken cancellationToken)
    {
        var (samples, cost) = await ReadAsync(options, cancellationToken);
        return ledger is null ? [Compare(samples, null, cost)] : [Compare(samples, null, cost), Compare(samples, ledger, cost)];
    }

    private async Task<(IReadOnlyList<SampleReading> Samples, BenchCost Cost)> ReadAsync(OcrBenchOptions options, CancellationToken cancellationToken)
    {
        var truths = Choose(options);
        var samples = new SampleReading[truths.Count];
        var cost = BenchCost.Begin(time);

        // Files are read side by side as in the service; the reader bounds how many pages are in work at once.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, truths.Count), parallel, async (index, token) =>
            samples[index] = new SampleReading(truths[index], await reader.ReadFilesAsync(truths[index].Files, token)));
        return (samples, cost.End(samples.Sum((SampleReading sample) => sample.Files.Sum((DocumentReading file) => file.Pages.Count))));
    }

    private static List<TruthFile> Choose(OcrBenchOptions options)
    {
        var all = TruthFile.ReadFolder(options.Folder)
            .Where(truth => options.Only is null || truth.Name.Contains(options.Only, StringComparison.Ordinal))
            .ToList();
        return options.Sample is not { } count || count >= all.Count
            ? all
            : [.. Enumerable.Range(0, count).Select(index => all[(int)((index + 0.5) * all.Count / count)])];
    }

    private OcrBenchReport Compare(IReadOnlyList<SampleReading> samples, ILedger? ledger, BenchCost cost)
    {
        var pages = samples.SelectMany(sample => sample.Truth.Pages.Select(truth => Page(sample, truth))).ToList();
        var fields = new List<FieldResult>();
        var (found, wanted, foundInBatches, wantedInBatches) = (0, 0, 0, 0);
        foreach (var sample in samples)
        {
            var applications = reader.Interpret(sample.Truth.Files, sample.Files, ledger);
            foreach (var truth in sample.Truth.Applications.Where(truth => FormOf(truth.Revision) is not null))
            {
                var application = Find(applications, sample.Truth, truth);
                wanted++;
                found += application is null ? 0 : 1;
                wantedInBatches += sample.Truth.Batch ? 1 : 0;
                foundInBatches += sample.Truth.Batch && application is not null ? 1 : 0;
                if (application is not null)
                {
                    fields.AddRange(Fields(sample, application, truth));
                }
            }
        }

        return new OcrBenchReport(fields, pages, cost, ledger is not null)
        {
            Applications = new Tally(found, wanted),
            InBatches = new Tally(foundInBatches, wantedInBatches),
        };
    }

    private PageResult Page(SampleReading sample, ScanTruth truth)
    {
        var name = Path.GetFileName(truth.File);
        var page = sample.Files.First(file => string.Equals(file.File, name, StringComparison.Ordinal)).Pages.ElementAtOrDefault(truth.Index);
        var form = truth.Revision is null ? null : FormOf(truth.Revision);
        var error = form is { } known && page?.Mapping is { } mapping && page.FormPage == truth.FormPage && string.Equals(page.Revision, truth.Revision, StringComparison.Ordinal)
            ? MappingError.Of(truth, mapping, page.Width, page.Height, known.Form)
            : null;

        // A form that is not registered must be refused like a letter.
        return new PageResult(sample.Truth.Name, form is null ? truth with { Revision = null, FormPage = 0 } : truth, page, error);
    }

    private (ProcedureDefinition Procedure, FormRevision Form)? FormOf(string revision)
    {
        foreach (var form in forms.Forms)
        {
            if (string.Equals(form.Form.Revision, revision, StringComparison.Ordinal))
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>The application that has every form page of the true one, none of another, and shares its pages with no other; of a sheet scanned twice either page will do.</summary>
    private static ReadApplication? Find(IReadOnlyList<ReadApplication> applications, TruthFile scans, ApplicationTruth truth)
    {
        var pages = truth.Pages.ToDictionary(
            page => page,
            page => scans.Pages.First(known => known.Index == page.Page - 1 && string.Equals(Path.GetFileName(known.File), page.File, StringComparison.Ordinal)).FormPage);
        var found = applications.Where(application => application.Pages.Pages.Any(page => pages.ContainsKey((page.File, page.Page.Page)))).ToList();
        return found.Count == 1
            && string.Equals(found[0].Pages.Revision, truth.Revision, StringComparison.Ordinal)
            && found[0].Pages.Pages.All(page => pages.ContainsKey((page.File, page.Page.Page)))
            && found[0].Pages.Pages.Select(page => page.Page.FormPage).ToHashSet().SetEquals(pages.Values.Where(page => page > 0))
            ? found[0]
            : null;
    }

    private IEnumerable<FieldResult> Fields(SampleReading sample, ReadApplication application, ApplicationTruth truth)
    {
        var (procedure, form) = FormOf(truth.Revision)!.Value;
        foreach (var field in form.Fields)
        {
            var type = procedure.Find(field.Key)?.Type ?? FieldTypeOf.Layout(field);
            var reading = application.Fields[field.Key];
            var want = truth.Fields.GetValueOrDefault(field.Key);
            var page = application.Pages.Pages.FirstOrDefault(page => page.Page.Page == reading.Page && string.Equals(page.File, reading.File, StringComparison.Ordinal));
            yield return new FieldResult(
                truth,
                sample.Truth.Files.FirstOrDefault(file => string.Equals(Path.GetFileName(file), reading.File, StringComparison.Ordinal)) ?? string.Empty,
                page?.Page.Rotation ?? 0,
                field.Key,
                type,
                Kind(field, type),
                want,
                reading,
                FieldComparer.IsRight(type, reading.Value, want),
                WrittenText.Align(type, want, reading));
        }
    }

    private static string Kind(PaperField field, FieldType type) => field.Kind switch
    {
        PaperFieldKind.Digits => field.Boxes.Count > 0 ? "digits boxed" : "digits line",
        PaperFieldKind.Kanji => type switch { FieldType.NameKanji => "kanji name", FieldType.Address => "kanji address", _ => "kanji text" },
        _ => field.Kind.ToString().ToLowerInvariant(),
    };
}
