using System.Text.Json.Nodes;
using Rpa.Ocr.Benchmarks;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

public sealed class OcrBenchReportTests
{
    private static readonly OcrBenchReport Report = BenchFields.Report(
        BenchFields.Of(FieldType.NameKanji, "高橋　哲也", "高橋　哲也", accepted: true),
        BenchFields.Of(FieldType.NameKanji, "髙橋　美咲", "高橋　美咲", accepted: true, style: "hand-font"),
        BenchFields.Of(FieldType.NameKanji, "佐藤　茂", null, accepted: false, style: "hand-stroke"),
        BenchFields.Of(FieldType.NameKanji, null, null, accepted: true),
        BenchFields.Of(FieldType.NameKanji, null, "一", accepted: false));

    [Fact]
    public void Filled_empty_and_accepted_fields_are_counted_apart()
    {
        Report.All.Filled.ShouldBe(new Tally(1, 3));
        Report.All.Empty.ShouldBe(new Tally(1, 2));
        Report.All.AcceptedFilled.ShouldBe(new Tally(2, 3));
        Report.All.Accepted.ShouldBe(new Tally(3, 5));
        Report.All.Wrong.ShouldBe(new Tally(1, 3));
    }

    [Fact]
    public void Characters_are_counted_by_edit_distance_over_filled_fields() => Report.All.Characters.ShouldBe(new Tally(7, 11));

    [Fact]
    public void The_JSON_tells_how_sure_the_share_of_errors_is()
    {
        var json = JsonNode.Parse(OcrBenchJson.Write(Report))!;

        var all = json["fields"]!["style"]!.AsArray().Single(row => string.Equals((string?)row!["name"], "all", StringComparison.Ordinal))!;
        ((int)all["wrongAmongAccepted"]!["n"]!).ShouldBe(1);
        ((double)all["wrongAmongAccepted"]!["high95"]!).ShouldBeGreaterThan(0.8, "one of three says next to nothing");
        json["wrong"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public void The_sheet_shows_what_was_wrongly_accepted_first()
    {
        var html = OcrBenchSheet.Write(Report);

        html.IndexOf("class=\"accepted\"", StringComparison.Ordinal).ShouldBeInRange(1, html.IndexOf("佐藤", StringComparison.Ordinal));
        html.ShouldContain("髙橋");
    }

    [Fact]
    public void Samples_for_calibration_tell_nothing_of_what_was_read()
    {
        var sample = FeatureLines.Of(Report)[1];

        sample.Right.ShouldBeFalse();
        sample.Style.ShouldBe("hand");
        System.Text.Json.JsonSerializer.Serialize(FeatureLines.Of(Report)).ShouldNotContain("橋");
    }
}
