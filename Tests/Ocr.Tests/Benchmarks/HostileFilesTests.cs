using Microsoft.Extensions.Options;
using Rpa.Ocr.Benchmarks.Hostile;
using Rpa.Ocr.Confidence;
using Rpa.Ocr.Crops;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Reading;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Marks;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

/// <summary>Hostile files through decoding and registration, as the service reads them.</summary>
public sealed class HostileFilesTests
{
    private const int Damaged = 50;
    private const int Seed = 20261125;

    [Fact]
    public async Task Fifty_damaged_files_and_all_crafted_ones_end_in_a_reading_or_a_reason()
    {
        // None of the files shows a form, so no engine is needed to read them.
        var time = TimeProvider.System;
        using var reader = new DocumentReader(
            new DocumentDecoder(Options.Create(new DecodeLimits()), time),
            new PageRegistrar(Options.Create(new RegistrationOptions())),
            new FormCatalog(ProcedureCatalog.Load(), new FormTemplates(time)),
            new FieldReader(new FieldCropper(), new RecognizerSet([new CircleRecognizer(), new CheckRecognizer()]), ConfidenceModels.Load(), time),
            Options.Create(new OcrOptions { SecondsPerPage = 600 }),
            time);
        var bench = new FuzzBench(reader, time);
        var files = FuzzBench.FilesOf([Path.Combine(AppContext.BaseDirectory, "Documents", "Files")]);

        var report = await bench.RunAsync(files, new FuzzOptions(Damaged, Seed, 0, TimeSpan.FromMinutes(10)), null, TestContext.Current.CancellationToken);

        report.Faults.ShouldBeEmpty();
        report.Results.Count.ShouldBeGreaterThan(Damaged + 40);
        Outcome(report, "no bytes").ShouldBe("empty");
        Outcome(report, "PDF with a password").ShouldBe("encrypted");
        Outcome(report, "PDF of 500 pages").ShouldBe("too-many-pages");
        Outcome(report, "TIFF of 1,000 pages").ShouldBe("too-many-pages");
        Outcome(report, "PNG that states 60,000 × 60,000 pixels").ShouldBe("page: too-many-pixels");
        Outcome(report, "PNG of 1 × 1 pixels").ShouldBe("page: too-small");
        Outcome(report, "PNG strip of 200 × 300,000 pixels").ShouldBe("page: too-many-pixels");
        Outcome(report, "PNG strip of 200 × 20,000 pixels").ShouldBe("page: odd-shape");
        Outcome(report, "GIF").ShouldBe("unsupported-kind");
        Outcome(report, "PNG, 16 bits, white").ShouldBe("page: blank");
    }

    private static string Outcome(FuzzReport report, string name) =>
        report.Results.Single(result => string.Equals(result.Name, name, StringComparison.Ordinal)).Outcome;
}
