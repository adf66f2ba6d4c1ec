using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

public sealed class PittariImportTests
{
    private static readonly ApplicationFile Export = Samples.Read(Samples.Catalog, "child-allowance_pittari.csv");

    public static TheoryData<int> Rows => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_canonical_field_that_has_a_column_is_imported(int row)
    {
        string[] withoutColumn =
        [
            "bank.branch_kind", "bank.kind", "claimant.address_jan1", "claimant.address_jan1_same", "claimant.employer_tel", "claimant.tel2",
            "income.higher", "spouse.address", "spouse.address_same", "sibling.1.cohabit", "sibling.1.cost", "sibling.1.custody",
            "sibling.1.graduation", "sibling.1.kana", "sibling.1.relation",
        ];

        var canonical = Samples.Expected()[row - 1]!["canonical"]!.AsObject().Select(pair => pair.Key).Except(withoutColumn, StringComparer.Ordinal);

        canonical.ShouldAllBe(key => Export.Applications[row - 1].Application.Asks(key));
    }

    [Fact]
    public void Empty_columns_are_asked_and_empty_and_missing_columns_are_not_asked()
    {
        var application = Export.Applications[0].Application;

        application.Asks("child.5.name").ShouldBeTrue();
        application["child.5.name"].ShouldBeNull();
        application["child.5.cohabit"].ShouldBe(FieldValue.OfCodes());
        application.Asks("child.5.address_same").ShouldBeFalse();
        application.Asks("claimant.my_number").ShouldBeFalse();
        application.Asks("sibling.3.name").ShouldBeFalse();
    }

    [Fact]
    public void The_reference_is_the_same_at_each_import_and_the_day_of_application_is_the_day_of_receipt()
    {
        var application = Export.Applications[0].Application;

        application.Reference.ShouldBe("pittari-2026041900001200001");
        application.Source.ShouldBe(ApplicationSource.EApplication);
        application.ReceivedOn.ShouldBe(new DateOnly(2026, 4, 19));
        Export.Applications[0].AppliedAt.Offset.ShouldBe(TimeSpan.FromHours(9));
    }

    [Fact]
    public void What_was_written_is_kept_beside_the_value()
    {
        var first = Export.Applications[0];

        first.Written["claimant.tel"].ShouldBe("090-0008-1606");
        first.Application["claimant.tel"].ShouldBe(FieldValue.OfText("09000081606"));
        first.Written["bank.holder_kana"].ShouldBe("ﾐﾔｻﾞｷ ﾀｶﾕｷ");
        first.Written.ContainsKey("child.2.name").ShouldBeFalse();
    }

    [Fact]
    public void A_word_that_the_mapping_does_not_know_is_a_problem_of_its_cell_only()
    {
        var file = ReadChanged(text => text.Replace("\"自営業\"", "\"農業\"", StringComparison.Ordinal));

        var problem = file.Applications[0].Problems.ShouldHaveSingleItem();
        problem.Header.ShouldBe("請求者_職業");
        problem.Field.ShouldBe("claimant.job");
        problem.Severity.ShouldBe(Severity.Error);
        problem.Line.ShouldBe(2);
        file.Applications[0].Application["claimant.job"].ShouldBe(FieldValue.OfCodes());
        file.Applications[0].Application["claimant.name"].ShouldNotBeNull();
        file.Applications.Count.ShouldBe(30);
    }

    [Fact]
    public void A_row_of_another_procedure_is_refused_and_the_others_go_on()
    {
        var file = ReadChanged(text => ReplaceFirst(text, "児童手当の額についての認定請求", "児童手当の額についての改定請求"));

        file.Applications.Count.ShouldBe(29);
        file.RefusedRows.ShouldHaveSingleItem().Header.ShouldBe("手続名");
    }

    [Fact]
    public void A_file_of_an_unknown_procedure_is_stopped()
    {
        var file = ReadChanged(text => text.Replace("認定請求\",\"2026", "現況届\",\"2026", StringComparison.Ordinal));

        file.Stop.ShouldNotBeNull().Reason.ShouldBe(FileStopReason.UnknownProcedure);
    }

    [Fact]
    public void The_same_reference_twice_in_a_file_is_taken_once()
    {
        var file = ReadChanged(text => text.Replace("2026061200001200002", "2026041900001200001", StringComparison.Ordinal));

        file.Applications.Count.ShouldBe(29);
        file.RefusedRows.ShouldHaveSingleItem().Message.ShouldContain("1 件目と同じ");
    }

    private static ApplicationFile ReadChanged(Func<string, string> change) => Samples.Read(
        Samples.Catalog,
        System.Text.Encoding.UTF8.GetBytes(change(File.ReadAllText(Samples.PathOf("child-allowance_pittari.csv")))));

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }
}
