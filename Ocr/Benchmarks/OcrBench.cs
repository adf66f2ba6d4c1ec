using System.Diagnostics;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Benchmarks;

/// <summary>
/// Reads a folder of sample scans with truth files (format of <c>samples/scans</c>) through the whole pipeline and compares. Every claim
/// about reading is made with it.
/// </summary>
public static class OcrBench
{
    /// <summary>The forms to read with: those of the catalog and those of a folder of geometry files. Register it as the catalog before <c>AddRpaOcr</c>.</summary>
    /// <param name="known">The registered procedures; null for none.</param>
    /// <param name="formsFolder">Folder of further forms (<c>*.fields.json</c> with a blank PDF beside each), or null.</param>
    public static IProcedureCatalog CatalogOf(IProcedureCatalog? known, string? formsFolder) => new BenchCatalog(known, formsFolder);

    /// <summary>Runs the benchmark.</summary>
    /// <param name="reader">The reader, made with <paramref name="forms"/> as its catalog.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="folder">Folder of scans and truth files.</param>
    /// <param name="ledger">The town's ledger, or null.</param>
    /// <param name="only">Reads only scans whose path contains this; null for all.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task<OcrBenchReport> RunAsync(
        FileSetReader reader, IProcedureCatalog forms, string folder, ILedger? ledger, string? only, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(forms);
        var results = new List<FieldResult>();
        var pages = 0;
        var missed = 0;
        var seconds = 0.0;
        foreach (var (files, truths) in ApplicationTruth.ReadFolder(folder).Where(set => only is null || set.Files[0].Contains(only, StringComparison.Ordinal)))
        {
            var report = await reader.ReadAsync(files, ledger, cancellationToken);
            pages += report.Files.Sum(file => file.Pages.Count);
            seconds += report.Seconds;
            foreach (var truth in truths.Where(truth => forms.Forms.Any(form => string.Equals(form.Form.Revision, truth.Revision, StringComparison.Ordinal))))
            {
                var found = report.Applications.FirstOrDefault(application => IsSame(application, truth));
                if (found is null)
                {
                    missed++;
                    continue;
                }

                results.AddRange(Compare(forms, found, truth));
            }
        }

        using var process = Process.GetCurrentProcess();
        return new OcrBenchReport(results, pages, missed, seconds, process.PeakWorkingSet64);
    }

    private static bool IsSame(ReadApplication application, ApplicationTruth truth) =>
        string.Equals(application.Pages.Revision, truth.Revision, StringComparison.Ordinal)
        && application.Pages.Pages.Select(page => (page.File, page.Page.Page)).ToHashSet().SetEquals(truth.Pages);

    private static IEnumerable<FieldResult> Compare(IProcedureCatalog forms, ReadApplication application, ApplicationTruth truth)
    {
        var (procedure, form) = forms.Forms.First(candidate => string.Equals(candidate.Form.Revision, truth.Revision, StringComparison.Ordinal));
        foreach (var field in form.Fields)
        {
            var type = procedure.Find(field.Key)?.Type ?? FieldTypeOf.Layout(field);
            var reading = application.Fields[field.Key];
            var want = truth.Fields.GetValueOrDefault(field.Key);
            yield return new FieldResult(truth, field.Key, type, Kind(field, type), want, reading, FieldComparer.IsRight(type, reading.Value, want));
        }
    }

    private static string Kind(PaperField field, FieldType type) => field.Kind switch
    {
        PaperFieldKind.Digits => field.Boxes.Count > 0 ? "digits boxed" : "digits line",
        PaperFieldKind.Kanji => type switch { FieldType.NameKanji => "kanji name", FieldType.Address => "kanji address", _ => "kanji text" },
        _ => field.Kind.ToString(),
    };
}
