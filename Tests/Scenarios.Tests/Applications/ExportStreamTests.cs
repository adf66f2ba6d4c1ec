using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Applications;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

/// <summary>Reading exports from streams: blocks, records, the shape with a row an item.</summary>
public sealed class ExportStreamTests
{
    private const string LongFile = "child-allowance_pittari_long.csv";

    [Fact]
    public void Records_come_back_as_they_were_written()
    {
        Prop.ForAll<NonEmptyArray<NonEmptyArray<NonNull<string>>>>(written =>
        {
            var records = written.Get.Select(record => record.Get.Select(cell => cell.Get.Replace('\0', 'x')).ToArray()).ToList();
            var text = string.Concat(records.Select(record => string.Join(',', record.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            var read = ExportRows.Read(new StringReader(text)).ToList();
            var kept = records.Where(record => record is not [""]).ToList();
            return read.TrueForAll(row => !row.IsBroken) && read.Count == kept.Count && read.Zip(kept).All(pair => pair.First.Cells.SequenceEqual(pair.Second, StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_pair_of_bytes_that_a_block_cuts_in_two_is_one_letter()
    {
        var text = new string('a', 65_535) + "髙橋" + new string('ア', 65_536) + "﨑";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text);

        new Cp932Reader(new MemoryStream(bytes), new Cp932Text()).ReadToEnd().ShouldBe(text);
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_fill_the_memory()
    {
        var text = File.ReadAllText(Samples.PathOf("pitfalls/01a_utf8_nobom.csv")) + "1,\"" + new string('x', ExportRows.MaxRecord + 10) + "\"\n";

        Samples.Read(Samples.PitfallCatalog, Encoding.UTF8.GetBytes(text)).Stop.ShouldNotBeNull().Reason.ShouldBe(FileStopReason.RecordTooLong);
    }

    [Fact]
    public void An_unknown_item_stops_a_file_with_a_row_an_item()
    {
        var stop = ReadChanged(text => text.Replace("児童1_続柄", "児童1_関係", StringComparison.Ordinal)).Stop.ShouldNotBeNull();

        stop.Reason.ShouldBe(FileStopReason.UnknownHeaders);
        stop.Headers.ShouldNotBeNull().Extra.ShouldBe(["児童1_関係"]);
        stop.Message.ShouldContain("知らない項目: 「児童1_関係」");
    }

    [Fact]
    public void Rows_of_an_application_that_stand_apart_stop_the_file()
    {
        var stop = ReadChanged(text => text + "\"2026041900001200001\",\"9\",\"請求者_フリガナ\",\"ミヤザキ　タカユキ\"\r\n").Stop.ShouldNotBeNull();

        stop.Reason.ShouldBe(FileStopReason.ScatteredRows);
    }

    [Fact]
    public void The_same_item_twice_refuses_its_application_only()
    {
        const string Item = "\"2026061200001200002\",\"1\",\"手続名\",\"児童手当等の受給資格及び児童手当の額についての認定請求\"\r\n";
        var file = ReadChanged(text => text.Replace(Item, Item + Item, StringComparison.Ordinal));

        file.Applications.Count.ShouldBe(9);
        file.RefusedRows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Row.ShouldBe(2), row => row.Message.ShouldContain("二度"));
    }

    [Fact]
    public void A_problem_of_a_file_with_a_row_an_item_names_the_line_of_its_item()
    {
        var lines = File.ReadAllLines(Samples.PathOf(LongFile));
        var line = Array.FindIndex(lines, text => text.Contains("児童1_同居別居", StringComparison.Ordinal));
        var file = ReadChanged(text => text.Replace(lines[line], lines[line].Replace("\"同居\"", "\"同棲\"", StringComparison.Ordinal), StringComparison.Ordinal));

        file.Applications[0].Problems.ShouldHaveSingleItem().Line.ShouldBe(line + 1);
    }

    [Fact]
    public void An_export_of_another_source_than_the_one_named_stops()
    {
        using var reader = new ApplicationFileReader(Samples.Catalog);
        using var stream = File.OpenRead(Samples.PathOf("care-certification_logo.csv"));

        var stop = reader.Open(stream, "graffer", CancellationToken.None).Stop.ShouldNotBeNull();
        stop.Reason.ShouldBe(FileStopReason.OtherSource);
        stop.Message.ShouldContain("申請元 logo");
        reader.Open(stream, "logo", CancellationToken.None).Stop.ShouldBeNull();
        reader.Sources.ShouldBe(["graffer", "kobe", "logo", "pittari"]);
    }

    [Fact]
    public void A_signature_that_does_not_hold_and_another_signer_are_warned_of()
    {
        var text = File.ReadAllText(Samples.PathOf("child-allowance_pittari.csv"));
        text = text.Replace("\"宮崎　貴之\",\"ミヤザキ　タカユキ\",\"有効\"", "\"宮崎　美穂\",\"ミヤザキ　ミホ\",\"無効\"", StringComparison.Ordinal);

        var problems = Samples.Read(Samples.Catalog, Encoding.UTF8.GetBytes(text)).Applications[0].Problems;

        problems.Select(problem => problem.Header).ShouldBe(["署名検証結果", "申請者氏名"]);
    }

    private static ApplicationFile ReadChanged(Func<string, string> change) =>
        Samples.Read(Samples.Catalog, Encoding.UTF8.GetBytes(change(File.ReadAllText(Samples.PathOf(LongFile)))));
}
