using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Rpa.Ocr.Confidence;
using Rpa.Ocr.Crops;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Reading;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Dates;
using Rpa.Ocr.Recognition.Digits;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Marks;
using Rpa.Ocr.Recognition.Text;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Reading;

/// <summary>A printed sample claim through the whole pipeline with the real engines.</summary>
public sealed class PrintedClaimTests : IClassFixture<PrintedClaimTests.Claim>
{
    private readonly Claim _claim;

    public PrintedClaimTests(Claim claim) => _claim = claim;

    [Theory]
    [InlineData("claimant.birth")]
    [InlineData("claimant.my_number")]
    [InlineData("claimant.postal")]
    [InlineData("claimant.tel")]
    [InlineData("claim.date")]
    [InlineData("spouse.my_number")]
    [InlineData("bank.account")]
    public void Numbers_and_dates_read_as_they_are_printed(string key) =>
        _claim.Fields[key].Value!.Text.ShouldBe((string)_claim.Truth[key]!["canonical"]!);

    [Theory]
    [InlineData("claimant.sex")]
    [InlineData("claimant.job")]
    [InlineData("spouse.exists")]
    [InlineData("reason")]
    [InlineData("attach")]
    [InlineData("consent")]
    public void Rings_and_ticks_are_seen(string key) =>
        _claim.Fields[key].Value!.Codes.ShouldBe(_claim.Truth[key]!["canonical"]!.AsArray().Select(code => (string)code!), ignoreOrder: true);

    [Fact]
    public void The_furigana_reads_as_it_is_printed() =>
        _claim.Fields["claimant.kana"].Value!.Text.ShouldBe((string)_claim.Truth["claimant.kana"]!["canonical"]!);

    [Fact]
    public void What_is_left_empty_is_empty() =>
        _claim.Fields.Where(field => field.Key.StartsWith("child.5.", StringComparison.Ordinal)).ShouldAllBe(field => field.Value.Value == null || field.Value.Value.IsEmpty);

    [Fact]
    public void Both_pages_make_one_complete_application()
    {
        _claim.Report.Applications.Count.ShouldBe(1);
        _claim.Report.Applications[0].Pages.MissingPages.ShouldBeEmpty();
    }

    [Fact]
    public void The_json_names_every_field_of_the_form()
    {
        var json = JsonNode.Parse(ReadJson.Write(_claim.Report))!;

        ((string)json["schema"]!).ShouldBe("rpa.read/1");
        json["applications"]![0]!["fields"]!.AsObject().Select(field => field.Key).ShouldBe(_claim.FieldsOfForm);
    }

    /// <summary>Reads the claim once for all tests.</summary>
    public sealed class Claim : IAsyncLifetime
    {
        private const string Name = "d-child-allowance-claim-12";

        internal ReadReport Report { get; private set; } = null!;

        internal JsonObject Truth { get; private set; } = null!;

        internal IReadOnlyList<string> FieldsOfForm { get; private set; } = [];

        internal IReadOnlyDictionary<string, Scenarios.Readings.FieldReading> Fields => Report.Applications[0].Fields;

        public async ValueTask InitializeAsync()
        {
            var truth = await File.ReadAllTextAsync(Path.Combine(Repository.Scans, Name + ".json"));
            Truth = JsonNode.Parse(truth)!["fields"]!.AsObject();
            var procedures = ProcedureCatalog.Load();
            FieldsOfForm = [.. procedures.Get("child-allowance-claim").Forms[0].Fields.Select(field => field.Key)];
            var time = TimeProvider.System;
            using var network = TextLineNetwork.Load(ModelFiles.Find(null));
            using var tesseract = new TesseractPool(null);
            using var glyphs = new GlyphNetworks(ModelFiles.Find(null));
            var digits = new DigitReader(network, glyphs);
            var lines = new LineReader(network);
            var text = new TextLineReader(tesseract, network);
            var hands = new HandFieldReader(glyphs, new HandwritingReader(GlyphSizes.Load()));
            var recognizers = new RecognizerSet(
            [
                new BoxedDigitsRecognizer(digits), new DigitLineRecognizer(lines, digits), new MoneyRecognizer(lines, digits),
                new DateRecognizer(new DatePartReader(network, digits)), new CircleRecognizer(), new CheckRecognizer(),
                new KanaRecognizer(text, hands), new SignatureRecognizer(text), new TextRecognizer(text, hands),
            ]);
            var forms = new FormCatalog(procedures, new FormTemplates(time));
            using var reader = new DocumentReader(
                new DocumentDecoder(Options.Create(new DecodeLimits()), time),
                new PageRegistrar(Options.Create(new RegistrationOptions())),
                forms,
                new FieldReader(new FieldCropper(), recognizers, ConfidenceModels.Load(), time),
                Options.Create(new OcrOptions { SecondsPerPage = 600 }), // What is tested is reading, not how busy the machine is.
                time);
            var set = new FileSetReader(reader, new ApplicationAssembler(forms), new ApplicationInterpreter(forms, ConfidenceModels.Load()), forms, time);
            Report = await set.ReadAsync(
                [Path.Combine(Repository.Scans, Name + "_p1.jpg"), Path.Combine(Repository.Scans, Name + "_p2.jpg")], null, CancellationToken.None);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
