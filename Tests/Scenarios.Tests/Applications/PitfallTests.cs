using System.Text;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

/// <summary>The pitfalls of e-application exports, one by one (domain notes 7.3).</summary>
public sealed class PitfallTests
{
    [Theory]
    [InlineData("01a_utf8_nobom.csv", FileEncoding.Utf8)]
    [InlineData("01b_cp932.csv", FileEncoding.Cp932)]
    [InlineData("01c_utf16le_bom.csv", FileEncoding.Utf16Le)]
    [InlineData("01d_utf8_bom.csv", FileEncoding.Utf8Bom)]
    public void The_encoding_is_found_and_reported(string name, FileEncoding encoding)
    {
        var file = Samples.ReadPitfall(name);

        file.Stop.ShouldBeNull();
        file.Encoding.ShouldBe(encoding);
        file.Applications.Count.ShouldBe(3);
        Text(file, 1, "claimant.name").ShouldBe("田村　哲也");
    }

    [Fact]
    public void Euc_is_not_taken_for_something_else()
    {
        Samples.ReadPitfall("01e_eucjp.csv").Stop.ShouldNotBeNull().Reason.ShouldBe(FileStopReason.UnknownHeaders);
    }

    [Fact]
    public void A_lost_byte_and_a_private_character_are_noticed()
    {
        var file = Samples.ReadPitfall("02_cp932_damaged.csv");

        file.Applications[0].Problems.ShouldBeEmpty();
        file.Applications[1].Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
        file.Applications[1].Problems[0].Field.ShouldBe("claimant.name");
        file.Applications[2].Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Letters_beyond_jis_are_imported_as_they_are()
    {
        Text(Samples.ReadPitfall("03_cp932_ext_chars.csv"), 1, "claimant.name").ShouldBe("髙橋　哲也");
        var rare = Samples.ReadPitfall("04_surrogate_ivs.csv");
        Text(rare, 1, "claimant.name").ShouldBe("𠮷田　誠");
        NameText.Length(Text(rare, 2, "claimant.name")!).ShouldBe(5);
    }

    [Fact]
    public void Split_dakuten_are_joined()
    {
        Text(Samples.ReadPitfall("05_combining_dakuten.csv"), 1, "claimant.kana").ShouldBe("ミヤザキ　ミホ");
    }

    [Fact]
    public void All_kinds_of_hyphens_mean_the_same()
    {
        var file = Samples.ReadPitfall("06_hyphens.csv");

        file.Applications.Count.ShouldBe(12);
        file.Applications.Select(application => application.Application["claimant.tel"]?.Text).ShouldAllBe(tel => tel == "07000745051");
        file.Applications.Select(application => application.Application["claimant.kana"]?.Text).ShouldAllBe(kana => kana == "スーザン　ケリー");
    }

    [Fact]
    public void Full_width_digits_become_digits()
    {
        var file = Samples.ReadPitfall("07_fullwidth_digits.csv");

        Text(file, 1, "claimant.birth").ShouldBe("1991-07-12");
        Text(file, 1, "claimant.postal").ShouldBe("0004427");
        Text(file, 1, "claimant.tel").ShouldBe("08000153941");
        Text(file, 1, "bank.account").ShouldBe("0012345");
    }

    [Fact]
    public void Lost_zeros_are_proposed_with_a_warning_and_exponents_are_refused()
    {
        var file = Samples.ReadPitfall("08_leading_zeros_lost.csv");

        Text(file, 1, "claimant.postal").ShouldBe("0003901");
        Text(file, 1, "bank.account").ShouldBe("0012345");
        file.Applications[0].Problems.Select(problem => problem.Severity).ShouldBe([Severity.Warning, Severity.Warning]);
        Text(file, 2, "claimant.tel").ShouldBe("07000252142");
        file.Applications.Single(application => application.Row == 2).Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        file.RefusedRows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Row.ShouldBe(3), row => row.Header.ShouldBe("受付番号"));
        file.Applications.Single(application => application.Row == 4).Problems.ShouldHaveSingleItem().Field.ShouldBe("bank.account");
    }

    [Fact]
    public void Dates_that_a_spreadsheet_has_eaten_are_errors_and_other_spellings_are_read()
    {
        var file = Samples.ReadPitfall("09_excel_dates.csv");

        int[] read = [1, 4, 5, 6];
        read.ShouldAllBe(row => Text(file, row, "claimant.birth") == "1991-03-13");
        int[] lost = [2, 3];
        lost.ShouldAllBe(row => file.Applications[row - 1].HasErrors && Text(file, row, "claimant.birth") == null);
    }

    [Fact]
    public void Formulas_are_texts_and_a_protecting_apostrophe_is_taken_away()
    {
        var file = Samples.ReadPitfall("10_formula_cells.csv");

        Text(file, 1, "remarks").ShouldBe("=1+1");
        Text(file, 4, "remarks").ShouldBe("@SUM(A1:A2)");
        Text(file, 6, "remarks").ShouldBe("=1+1");
        file.Applications.Count.ShouldBe(7);
    }

    [Fact]
    public void Line_breaks_commas_and_quotes_inside_cells_are_kept()
    {
        var file = Samples.ReadPitfall("11_newline_comma_quote.csv");

        Text(file, 1, "remarks").ShouldBe("改行あり\n2行目, カンマ");
        Text(file, 2, "remarks").ShouldBe("引用符\"を含む\r途中のCR");
        Text(file, 3, "remarks").ShouldBe("最終行・末尾に改行なし");
        file.Applications.Select(application => application.Line).ShouldBe([2, 4, 6]);
    }

    [Fact]
    public void A_row_with_a_wrong_number_of_columns_stops_the_file_or_is_refused_as_the_mapping_says()
    {
        var stop = Samples.ReadPitfall("12a_column_count.csv").Stop.ShouldNotBeNull();
        stop.Reason.ShouldBe(FileStopReason.BrokenRows);
        stop.Message.ShouldContain("2 件目（3 行目）、3 件目（4 行目）");

        using var folder = new ProcedureCopy("pitfalls");
        folder.Change("csv/plain.yaml", text => text.Replace("brokenRows: stop", "brokenRows: skip", StringComparison.Ordinal));
        var file = Samples.Read(folder.Load(), Path.Combine("pitfalls", "12a_column_count.csv"));
        file.Applications.ShouldHaveSingleItem().Row.ShouldBe(1);
        file.RefusedRows.Select(row => (row.Row, row.Line)).ShouldBe([(2, 3), (3, 4)]);
        file.RefusedRows[0].Message.ShouldContain("見出しは 12 列");
    }

    [Fact]
    public void A_row_that_cannot_be_taken_stops_the_file_where_the_mapping_says_so()
    {
        using var folder = new ProcedureCopy("pitfalls");
        folder.Change("csv/plain.yaml", text => text.Replace("brokenRows: stop", "refusedRows: stop", StringComparison.Ordinal));

        var stop = Samples.Read(folder.Load(), Path.Combine("pitfalls", "08_leading_zeros_lost.csv")).Stop.ShouldNotBeNull();

        stop.Reason.ShouldBe(FileStopReason.RefusedRows);
        stop.Rows.ShouldBe([3]);
    }

    [Fact]
    public void The_same_header_twice_stops_the_file()
    {
        var stop = Samples.ReadPitfall("12b_duplicate_headers.csv").Stop.ShouldNotBeNull();

        stop.Reason.ShouldBe(FileStopReason.DuplicateHeaders);
        stop.Message.ShouldContain("「氏名」×2");
    }

    [Fact]
    public void Changed_headers_stop_the_file_with_a_comparison()
    {
        var stop = Samples.ReadPitfall("12c_changed_headers.csv").Stop.ShouldNotBeNull();

        stop.Reason.ShouldBe(FileStopReason.UnknownHeaders);
        stop.Headers.ShouldNotBeNull().Missing.ShouldBe(["電話番号"]);
        stop.Headers.Extra.ShouldBe(["日中の連絡先電話番号", "新しい質問"]);
        stop.Headers.Moved.ShouldBeEmpty();
        stop.Message.ShouldContain("「日中の連絡先電話番号」に変わったのかもしれません");
        stop.Message.ShouldContain("「新しい質問」（13列目）");
    }

    [Fact]
    public void Title_rows_and_totals_are_no_applications()
    {
        var file = Samples.ReadPitfall("13_title_and_summary_rows.csv");

        file.Stop.ShouldBeNull();
        file.Source.ShouldBe("titled");
        file.Applications.Count.ShouldBe(3);
        file.RefusedRows.ShouldBeEmpty();
    }

    [Fact]
    public void A_second_download_brings_the_same_references_and_says_what_was_withdrawn()
    {
        var first = Samples.ReadPitfall("14a_first_download.csv").Applications;
        var second = Samples.ReadPitfall("14b_second_download.csv").Applications;

        second.Take(3).Select(application => application.Application.Reference).ShouldBe(first.Select(application => application.Application.Reference));
        first.ShouldAllBe(application => !application.Withdrawn);
        second.Select(application => application.Withdrawn).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public void Several_choices_in_a_cell_are_split_and_trimmed()
    {
        var file = Samples.ReadPitfall("15_multi_select.csv");

        file.Applications.Select(application => string.Join(',', application.Application["care"]!.Codes)).ShouldBe(["1,2", "3", "1,2", "9"]);
        Text(file, 4, "care_other").ShouldBe("単身赴任中");
        file.Applications.ShouldAllBe(application => application.Problems.Count == 0);
    }

    [Fact]
    public void Children_may_leave_gaps_or_fill_all_places()
    {
        var file = Samples.ReadPitfall("16_repeated_children.csv");

        Children(file, 1).ShouldBe([1, 3]);
        Children(file, 2).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void The_day_of_receipt_is_kept_beside_the_day_of_application()
    {
        var imported = Samples.ReadPitfall("17_applied_vs_received.csv").Applications.ShouldHaveSingleItem();

        imported.Application.ReceivedOn.ShouldBe(new DateOnly(2026, 4, 21));
        imported.AppliedAt.ShouldBe(new DateTimeOffset(2026, 4, 20, 23, 58, 10, TimeSpan.FromHours(9)));
        imported.Application["claim.date"]?.Date.ShouldBe(new DateOnly(2026, 4, 20));
    }

    [Fact]
    public void Letters_that_could_not_be_sent_are_warnings()
    {
        var file = Samples.ReadPitfall("19_gaiji.csv");

        file.Applications.ShouldAllBe(application => application.Problems.Single().Severity == Severity.Warning && application.Problems[0].Field == "claimant.name");
    }

    [Fact]
    public void Who_applies_and_who_receives_are_two_persons()
    {
        var file = Samples.ReadPitfall("20_spouse_applies_and_duplicate.csv");

        Text(file, 1, "claimant.name").ShouldBe("田村　美穂");
        Text(file, 1, "recipient.name").ShouldBe("田村　哲也");
    }

    [Theory]
    [InlineData("", FileStopReason.Empty)]
    [InlineData("\r\n\r\n", FileStopReason.Empty)]
    [InlineData("受付番号,手続名\r\n1,x\r\n", FileStopReason.UnknownHeaders)]
    [InlineData("a,b\r\n\"1,2\r\n", FileStopReason.BrokenQuotes)]
    [InlineData("%PDF-1.7 …", FileStopReason.NotText)]
    [InlineData("PK\u0003\u0004 …", FileStopReason.NotText)]
    [InlineData("a\0b", FileStopReason.NotText)]
    public void What_is_no_export_says_so(string content, FileStopReason reason)
    {
        Samples.Read(Samples.PitfallCatalog, Encoding.UTF8.GetBytes(content)).Stop.ShouldNotBeNull().Reason.ShouldBe(reason);
    }

    [Fact]
    public void Headers_without_applications_are_no_success()
    {
        var header = File.ReadLines(Samples.PathOf("pitfalls/01a_utf8_nobom.csv")).First();

        Samples.Read(Samples.PitfallCatalog, Encoding.UTF8.GetBytes(header)).Stop.ShouldNotBeNull().Reason.ShouldBe(FileStopReason.HeaderOnly);
    }

    [Fact]
    public void A_broken_utf8_file_is_not_taken_for_another_encoding()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "受付番号"u8, 0xFF, 0xFE];

        Samples.Read(Samples.PitfallCatalog, bytes).Stop.ShouldNotBeNull().Reason.ShouldBe(FileStopReason.BrokenEncoding);
    }

    [Fact]
    public void A_stray_quote_refuses_its_row_only()
    {
        var text = File.ReadAllText(Samples.PathOf("pitfalls/01a_utf8_nobom.csv")).Replace("宮崎　美穂", "\"宮崎\"　美穂", StringComparison.Ordinal);
        using var folder = new ProcedureCopy("pitfalls");
        folder.Change("csv/plain.yaml", yaml => yaml.Replace("brokenRows: stop", "brokenRows: skip", StringComparison.Ordinal));

        var file = Samples.Read(folder.Load(), Encoding.UTF8.GetBytes(text));

        file.Applications.Select(application => application.Row).ShouldBe([1, 3]);
        file.RefusedRows.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    private static string? Text(ApplicationFile file, int row, string key) =>
        file.Applications.Single(application => application.Row == row).Application[key]?.Text;

    private static IEnumerable<int> Children(ApplicationFile file, int row) =>
        Enumerable.Range(1, 5).Where(n => Text(file, row, $"child.{n}.birth") is not null);
}
