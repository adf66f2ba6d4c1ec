using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class ResidentRuleTests
{
    private static readonly Person Insured = SampleTown.Ledger.Persons.First(person =>
        SampleTown.Ledger.InsuredNumberOf(person.AtenaNo) is not null && person is { MyNumber: not null, AliasName: null, Status: ResidentStatus.Resident, UnderProtection: false });

    private static readonly Person Other = SampleTown.Ledger.Persons.First(person =>
        person.MyNumber is not null && !string.Equals(person.HouseholdNo, Insured.HouseholdNo, StringComparison.Ordinal));

    [Fact]
    public void The_insured_found_by_number_with_everything_alike_gives_no_finding_and_the_number_of_the_resident()
    {
        var result = Check([]);

        result.Findings.ShouldBeEmpty();
        result.Derived["insured.atena_no"].ShouldBe(Insured.AtenaNo);
    }

    [Theory]
    [InlineData("insured.birth", Severity.Error, "生年月日")]
    [InlineData("insured.my_number", Severity.Error, "個人番号")]
    [InlineData("insured.name", Severity.Warning, "氏名")]
    [InlineData("insured.kana", Severity.Warning, "フリガナ")]
    [InlineData("insured.address", Severity.Warning, "住所")]
    public void What_the_paper_says_otherwise_than_the_ledger_is_a_finding_at_that_field(string key, Severity severity, string word)
    {
        var written = key switch
        {
            "insured.birth" => FieldValue.OfDate(Insured.BirthDate.AddDays(1)),
            "insured.my_number" => FieldValue.OfText(Other.MyNumber!),
            "insured.name" => FieldValue.OfText("別人　太郎"),
            "insured.kana" => FieldValue.OfText("ベツジン　タロウ"),
            _ => FieldValue.OfText("架空県見本市どこか9-9-9"),
        };

        var finding = Check(new(StringComparer.Ordinal) { [key] = written }).Findings.ShouldHaveSingleItem();

        (finding.Rule, finding.Severity).ShouldBe(("KG-003", severity));
        finding.Fields.ShouldBe([key]);
        finding.Message.ShouldContain(word);
    }

    [Fact]
    public void Somebody_who_is_not_in_the_ledger_is_said_so()
    {
        var finding = Check(new(StringComparer.Ordinal)
        {
            ["insured.number"] = null,
            ["insured.my_number"] = null,
            ["insured.name"] = FieldValue.OfText("見知らぬ　人"),
            ["insured.kana"] = FieldValue.OfText("ミシラヌ　ヒト"),
            ["insured.birth"] = FieldValue.OfText("1911-11-11"),
        }).Findings.Where(finding => finding.Rule is "KG-003").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldContain("見つかりません");
    }

    [Theory]
    [InlineData("9999999999", "台帳にありません")]
    [InlineData("0000004217", "別の人")]
    public void An_insured_number_that_is_not_the_persons_is_an_error(string number, string word)
    {
        var finding = Check(new(StringComparer.Ordinal) { ["insured.number"] = FieldValue.OfText(number) }).Findings.ShouldHaveSingleItem();

        (finding.Rule, finding.Severity).ShouldBe(("KG-003", Severity.Error));
        finding.Fields.ShouldBe(["insured.number"]);
        finding.Message.ShouldContain(word);
    }

    private static CheckResult Check(Dictionary<string, FieldValue?> changes)
    {
        var fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal)
        {
            ["insured.number"] = FieldValue.OfText(SampleTown.Ledger.InsuredNumberOf(Insured.AtenaNo)!),
            ["insured.my_number"] = FieldValue.OfText(Insured.MyNumber!),
            ["insured.name"] = FieldValue.OfText(Insured.Name),
            ["insured.kana"] = FieldValue.OfText(Insured.Kana),
            ["insured.birth"] = FieldValue.OfDate(Insured.BirthDate),
            ["insured.address"] = FieldValue.OfText(Insured.Address),
        };
        foreach (var (key, value) in changes)
        {
            fields[key] = value;
        }

        using var requirements = new RequirementEvaluator();
        return new CaseChecker(Samples.Catalog, requirements).Check(
            new Application("care-certification", ApplicationSource.Paper, "K-1", null, new DateOnly(2026, 10, 31), fields),
            new CheckContext(new DateOnly(2026, 10, 31), SampleTown.Ledger, static (_, _) => []));
    }
}
