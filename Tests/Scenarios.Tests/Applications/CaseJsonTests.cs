using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

public sealed class CaseJsonTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        foreach (var imported in Samples.Read(Samples.Catalog, "child-allowance_pittari.csv").Applications)
        {
            var read = CaseJson.Read(CaseJson.Write(imported.Application), Samples.Catalog);

            read.Errors.ShouldBeEmpty();
            var application = read.Application.ShouldNotBeNull();
            (application with { Fields = imported.Application.Fields }).ShouldBe(imported.Application);
            application.Fields.ShouldBe(imported.Application.Fields, ignoreOrder: false);
        }
    }

    [Fact]
    public void Japanese_stands_readable_in_the_file()
    {
        var json = CaseJson.Write(Samples.Read(Samples.Catalog, "child-allowance_pittari.csv").Applications[0].Application);

        json.ShouldContain("\"claimant.name\": \"宮崎　貴之\"");
        json.ShouldContain("\"source\": \"e-application\"");
        json.ShouldContain("\"spouse.exists\": [");
    }

    [Fact]
    public void A_backslash_in_a_text_stays_a_backslash()
    {
        var original = Read("\"claimant.employer\": \"a\\\\u3000b\"").Application.ShouldNotBeNull();

        var read = CaseJson.Read(CaseJson.Write(original), Samples.Catalog).Application.ShouldNotBeNull();

        read["claimant.employer"].ShouldBe(FieldValue.OfText("a\\u3000b"));
    }

    [Fact]
    public void What_a_person_writes_becomes_canonical()
    {
        var application = Read("""
            "claimant.birth": "平成2年3月26日", "claimant.tel": "０９０-0008-1606", "claimant.job": "自営業", "attach": ["2", "1"],
            "consent.sign": "宮崎 貴之", "child.1.name": "", "child.1.cohabit": null
            """).Application.ShouldNotBeNull();

        application["claimant.birth"].ShouldBe(FieldValue.OfText("1990-03-26"));
        application["claimant.tel"].ShouldBe(FieldValue.OfText("09000081606"));
        application["claimant.job"].ShouldBe(FieldValue.OfCodes("2"));
        application["attach"].ShouldBe(FieldValue.OfCodes("1", "2"));
        application["consent.sign"].ShouldBe(FieldValue.OfFlag(true));
        application.Asks("child.1.name").ShouldBeTrue();
        application["child.1.name"].ShouldBeNull();
        application["child.1.cohabit"].ShouldBe(FieldValue.OfCodes());
        application.Asks("child.2.name").ShouldBeFalse();
        application.Source.ShouldBe(ApplicationSource.Hand);
    }

    [Fact]
    public void Two_circles_where_one_is_asked_can_be_written_so_that_the_rules_see_them()
    {
        Read("\"claimant.job\": [\"1\", \"2\"]").Application.ShouldNotBeNull()["claimant.job"].ShouldBe(FieldValue.OfCodes("1", "2"));
    }

    [Theory]
    [InlineData("\"claimant.nam\": \"x\"", "「claimant.name」ではありませんか")]
    [InlineData("\"claimant.birth\": \"2026-02-30\"", "2月30日という日はありません")]
    [InlineData("\"claimant.job\": [\"9\"]", "コード「9」はありません")]
    [InlineData("\"claimant.name\": 5", "この種類の値は書けません")]
    [InlineData("\"claimant.name\": {}", "文字・整数")]
    [InlineData("\"claimant.my_number\": \"123\"", "12桁ですが")]
    public void A_mistake_is_named_with_its_field(string fields, string message)
    {
        var result = Read(fields);

        result.IsValid.ShouldBeFalse();
        result.Errors.ShouldHaveSingleItem().ShouldContain(message);
    }

    [Fact]
    public void All_mistakes_of_the_file_are_named()
    {
        var result = CaseJson.Read("""{"schema": "rpa.case/2", "procedure": "child-allowance-clam", "recievedOn": "x"}""", Samples.Catalog);

        result.Errors.Count.ShouldBe(4);
        result.Errors.ShouldContain(error => error.Contains("「receivedOn」ではありませんか", StringComparison.Ordinal));
        result.Errors.ShouldContain(error => error.Contains("「child-allowance-claim」ではありませんか", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\n\"schema\": ]", "2 行目")]
    [InlineData("[]", "{ }")]
    public void What_is_no_case_file_says_so(string json, string message)
    {
        CaseJson.Read(json, Samples.Catalog).Errors.ShouldHaveSingleItem().ShouldContain(message);
    }

    private static CaseJsonResult Read(string fields) => CaseJson.Read(
        "{\"schema\": \"rpa.case/1\", \"procedure\": \"child-allowance-claim\", \"receivedOn\": \"2026-06-12\", \"fields\": {" + fields + "}}", Samples.Catalog);
}
