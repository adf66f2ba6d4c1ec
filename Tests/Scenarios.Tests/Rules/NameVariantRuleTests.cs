using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class NameVariantRuleTests
{
    [Theory]
    [InlineData("髙", "高", "NAME-VARIANT")]
    [InlineData("髙", "髙", null)]
    public void A_name_that_differs_in_its_glyphs_only_is_a_warning_of_its_own(string ledger, string written, string? rule)
    {
        var person = SampleTown.Ledger.Persons.First(person => person.Name.StartsWith(ledger, StringComparison.Ordinal) && person.MyNumber is not null);
        var fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal)
        {
            ["taxpayer.my_number"] = FieldValue.OfText(person.MyNumber!),
            ["taxpayer.name"] = FieldValue.OfText(person.Name.Replace(ledger, written, StringComparison.Ordinal)),
            ["taxpayer.kana"] = FieldValue.OfText(person.Kana),
            ["taxpayer.birth"] = FieldValue.OfDate(person.BirthDate),
        };
        using var requirements = new RequirementEvaluator();

        var findings = new CaseChecker(Samples.Catalog, requirements).Check(
            new Application("resident-tax-return", ApplicationSource.Paper, "K-1", null, new DateOnly(2026, 10, 31), fields),
            new CheckContext(new DateOnly(2026, 10, 31), SampleTown.Ledger, static (_, _) => [])).Findings;

        // That somebody came here during the year is for SJ-002 to tell.
        findings.Select(finding => finding.Rule).Where(id => id is not "SJ-002").ShouldBe(rule is null ? [] : [rule]);
    }
}
