using Rpa.Ocr.Confidence;
using Rpa.Ocr.Confidence.Fitting;
using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Confidence;

/// <summary>On made-up readings whose true probability is known.</summary>
public sealed class CalibratorTests
{
    private static readonly Calibration Before = new(
        Calibration.CurrentSchema,
        null,
        "test",
        0,
        0,
        new Dictionary<string, LogisticModel>(StringComparer.Ordinal) { ["text"] = new(0, new Dictionary<string, double>(StringComparer.Ordinal), 0.9) },
        new Dictionary<string, LogisticModel>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<AcceptanceLevel>>(StringComparer.Ordinal));

    [Fact]
    public void Held_out_confidence_comes_true_as_often_as_it_says()
    {
        var outcome = Calibrator.Fit(Samples(4000, 7), Before, "test", new DateOnly(2026, 7, 1));

        var figures = ConfidenceFigures.Of([.. outcome.HeldOut.Select(reading => (reading.Confidence, reading.Sample.Right))]);
        figures.CalibrationError.ShouldBeLessThan(0.02);
        outcome.Calibration.First["text"].Weights.GetValueOrDefault("margin").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Agreement_with_the_ledger_is_learnt_as_a_feature_of_the_second_stage()
    {
        var outcome = Calibrator.Fit(Samples(4000, 7), Before, "test", new DateOnly(2026, 7, 1));

        outcome.Calibration.Final["text"].Weights["flag:" + ReadingFlags.LedgerAgrees].ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void A_feature_that_can_only_speak_for_a_reading_never_speaks_against_it()
    {
        // By chance alone, more agreement goes with wrong readings here.
        var random = new Random(3);
        var samples = Enumerable.Range(0, 200)
            .Select(index => new LabelledFeatures(0, Features(("repeats", index % 2), ("margin", random.NextDouble())), index % 2 == 0))
            .ToList();

        LogisticFit.Of(samples, withNines: false).Weights.GetValueOrDefault("repeats").ShouldBe(0);
    }

    [Fact]
    public void A_sample_without_errors_gives_no_certainty()
    {
        var samples = Enumerable.Range(0, 60).Select(index => new LabelledFeatures(0, Features(("margin", index / 60.0)), true)).ToList();

        LogisticFit.Of(samples, withNines: false).Probability(Features(("margin", 1))).ShouldBeInRange(0.9, 0.995);
    }

    [Fact]
    public void Too_few_documents_keep_the_model_before()
    {
        var outcome = Calibrator.Fit([.. Samples(300, 7).Select(sample => sample with { Document = "only one" })], Before, "test", new DateOnly(2026, 7, 1));

        outcome.Kept.ShouldBe(["text"]);
        outcome.Calibration.First["text"].ShouldBe(Before.First["text"]);
    }

    [Fact]
    public void Decisions_in_review_make_confidence_lower_but_never_higher()
    {
        var fitted = Calibrator.Fit(Samples(4000, 7), Before, "test", new DateOnly(2026, 7, 1)).Calibration;
        var sample = Samples(400, 11);
        var sure = CarefulAdjustment.Of([.. sample.Select(one => one with { Right = true })], fitted, new DateOnly(2026, 8, 1)).Calibration;
        var doubtful = CarefulAdjustment.Of([.. sample.Select((one, index) => one with { Right = one.Right && index % 3 != 0 })], fitted, new DateOnly(2026, 8, 1)).Calibration;
        var features = SecondStage.Features(4, sample[0].Evidence, []);

        sure.Final["text"].Score(features).ShouldBeLessThanOrEqualTo(fitted.Final["text"].Score(features) + 1e-9);
        doubtful.Final["text"].Score(features).ShouldBeLessThan(fitted.Final["text"].Score(features) - 0.5);
    }

    [Fact]
    public void A_calibration_reads_back_as_it_was_written()
    {
        var fitted = Calibrator.Fit(Samples(1000, 7), Before, "test", new DateOnly(2026, 7, 1)).Calibration;

        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(fitted.Write()));
        var read = Calibration.Read(stream, "test");

        read.Final["text"].Weights.ShouldBe(fitted.Final["text"].Weights, ignoreOrder: true);
        read.Acceptance["NameKanji"].ShouldBe(fitted.Acceptance["NameKanji"]);
    }

    [Fact]
    public void The_calibration_that_travels_with_the_program_judges_every_kind_of_reading()
    {
        foreach (var model in new[] { "empty", "digits.boxed", "digits.line", "money", "date", "circle", "check", "kana", "text", "text.name", "text.address", "signature" })
        {
            ConfidenceModels.Load().Get(model).Ceiling.ShouldBeInRange(0.5, 1);
        }
    }

    private static Dictionary<string, double> Features(params (string Name, double Value)[] features) =>
        features.ToDictionary(feature => feature.Name, feature => feature.Value, StringComparer.Ordinal);

    /// <summary>Readings whose log-odds of being right are 6 · margin − 2, and 3 more where the ledger agrees.</summary>
    private static List<CalibrationSample> Samples(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var (margin, agrees) = (random.NextDouble(), random.NextDouble() < 0.3);
            var right = random.NextDouble() < LogOdds.ToProbability((6 * margin) - 2 + (agrees ? 3 : 0));
            return new CalibrationSample(
                $"document {index % 97}", "claimant.name", FieldType.NameKanji, "hand", agrees, true, right, false, 0.5, false,
                agrees ? [ReadingFlags.LedgerAgrees] : [],
                new ReadingEvidence("text", Features(("margin", margin), ("residual", 0.05), ("hand", 1)), 0.5));
        })];
    }
}
