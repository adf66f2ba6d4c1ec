using System.Diagnostics;
using NSubstitute;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class CaseCheckerTests : IDisposable
{
    private static readonly ProcedureDefinition Claim = Samples.Catalog.Get("child-allowance-claim");

    private readonly RequirementEvaluator _requirements = new();

    public void Dispose() => _requirements.Dispose();

    [Fact]
    public void A_faultless_claim_has_no_finding_and_every_derived_value()
    {
        var claim = new TestClaim();

        var result = new CaseChecker(Samples.Catalog, _requirements).Check(claim.Application(), claim.Context());

        result.Findings.ShouldBeEmpty();
        result.Derived.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["claimant.atena_no"] = "0000000001",
            ["spouse.atena_no"] = "0000000002",
            ["child.1.atena_no"] = "0000000003",
            ["child_count"] = "1",
            ["sibling_count"] = "0",
            ["start_month"] = "2026-08",
            ["start_deadline"] = "2026-07-30",
            ["monthly_amount"] = "15000",
            ["bank.method"] = "account",
            ["bank.code"] = "0971",
            ["bank.branch_code"] = "012",
            ["bank.name"] = "見本銀行",
            ["bank.branch_name"] = "緑ヶ丘支店",
            ["bank.type"] = "1",
            ["bank.account"] = "0012345",
            ["bank.holder_zengin"] = "ﾀｶﾊｼ ｲﾁﾛｳ",
        }, ignoreOrder: true);
    }

    [Fact]
    public void The_gravest_findings_come_first()
    {
        var claim = new TestClaim().Codes("claimant.job", "3").Text("claimant.name", "高橋　一郎").Child(2, "髙橋　梅", "タカハシ　ウメ", "2020-01-01");

        var result = new CaseChecker(Samples.Catalog, _requirements).Check(claim.Application(), claim.Context());

        result.Findings.Select(finding => finding.Severity).ShouldBeInOrder();
        result.Findings[0].Severity.ShouldBe(Severity.Error);
        result.Findings[^1].Rule.ShouldBe("JT-034");
    }

    [Fact]
    public void A_rule_switched_off_finds_nothing()
    {
        var claim = new TestClaim().Codes("claimant.job", "3");

        Check(claim, new RuleSetting("JT-020", false, null, NoParameters)).ShouldBeEmpty();
        Check(claim, new RuleSetting("JT-020", true, null, NoParameters)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2026-07-21", Severity.Warning, Severity.Warning)]
    [InlineData("2026-07-21", Severity.Note, Severity.Note)]
    [InlineData("2026-07-01", Severity.Error, Severity.Warning)]
    [InlineData("2026-07-01", Severity.Note, Severity.Note)]
    public void A_towns_severity_replaces_the_gravest_and_softens_the_milder(string happened, Severity towns, Severity expected) =>
        Check(new TestClaim().Dates(happened, "2026-07-20"), new RuleSetting("JT-051", true, towns, NoParameters)).ShouldHaveSingleItem().Severity.ShouldBe(expected);

    [Fact]
    public void A_warning_may_be_made_an_error() =>
        Check(new TestClaim().Text("claimant.name", "高橋　一郎"), new RuleSetting("JT-007", true, Severity.Error, NoParameters)).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    [Fact]
    public void An_unknown_rule_or_setting_or_a_wrong_value_is_named_at_start()
    {
        Should.Throw<RuleSettingException>(() => Checker(new RuleSetting("JT-999", true, null, NoParameters))).Message.ShouldContain("JT-999");
        Should.Throw<RuleSettingException>(() => Checker(new RuleSetting("JT-050", true, null, Parameter("nearDay", "3")))).Message.ShouldContain("nearDay");
        Should.Throw<RuleSettingException>(() => Checker(new RuleSetting("JT-050", true, null, Parameter("nearDays", "three")))).Message.ShouldContain("日数");
        Should.Throw<RuleSettingException>(() => Checker(new RuleSetting("JT-050", true, null, Parameter("extendToNextOpenDay", "yes")))).Message.ShouldContain("true");
        Should.Throw<RuleSettingException>(() => Checker(new RuleSetting("JT-050", true, null, Parameter("holidays", "2026/1/1")))).Message.ShouldContain("yyyy-MM-dd");
        Should.Throw<RuleSettingException>(() => Checker(new RuleSetting("JT-050", true, null, Parameter("holidays", "2026/1/1")))).Message.ShouldContain("child-allowance-claim");
    }

    [Fact]
    public void Every_rule_that_exists_is_used_by_a_procedure() =>
        Samples.Catalog.All.SelectMany(procedure => procedure.Rules).Where(rule => rule.Expression is null).Select(rule => rule.Id).Distinct(StringComparer.Ordinal)
            .ShouldBe(RuleCatalog.All.Select(info => info.Id), ignoreOrder: true);

    [Fact]
    public void An_empty_paper_is_judged_without_an_exception()
    {
        var application = new TestClaim().Application();
        var empty = application with { Fields = application.Fields.Keys.ToDictionary(key => key, _ => (FieldValue?)null, StringComparer.Ordinal) };
        var nothing = application with { Fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal) };
        var checker = new CaseChecker(Samples.Catalog, _requirements);

        checker.Check(empty, new TestClaim().Context()).Findings.ShouldContain(finding => string.Equals(finding.Rule, "JT-001", StringComparison.Ordinal));
        checker.Check(nothing, new TestClaim().Context()).Findings.ShouldNotContain(finding => string.Equals(finding.Rule, "JT-001", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_of_the_wrong_kind_are_judged_without_an_exception()
    {
        var application = new TestClaim().Application();
        var checker = new CaseChecker(Samples.Catalog, _requirements);
        foreach (var odd in new[] { FieldValue.OfCodes("9", "1"), FieldValue.OfText("？"), FieldValue.OfNumber(-1), FieldValue.OfFlag(true) })
        {
            foreach (var key in application.Fields.Keys)
            {
                var fields = application.Fields.ToDictionary(field => field.Key, field => string.Equals(field.Key, key, StringComparison.Ordinal) ? odd : field.Value, StringComparer.Ordinal);
                Should.NotThrow(() => checker.Check(application with { Fields = fields }, new TestClaim().Context()), key);
            }
        }
    }

    [Fact]
    public void A_case_is_checked_within_milliseconds()
    {
        var checker = new CaseChecker(Samples.Catalog, _requirements);
        var (application, context) = (new TestClaim().Application(), new TestClaim().Context());
        checker.Check(application, context);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++)
        {
            checker.Check(application, context);
        }

        (watch.Elapsed.TotalMilliseconds / 50).ShouldBeLessThan(20, "a few milliseconds, with room for a busy machine");
    }

    private static readonly Dictionary<string, string> NoParameters = [];

    private static Dictionary<string, string> Parameter(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private IReadOnlyList<Finding> Check(TestClaim claim, RuleSetting rule) => Checker(rule).Check(claim.Application(), claim.Context()).Findings;

    private CaseChecker Checker(RuleSetting rule)
    {
        var procedure = Claim with { Rules = [rule] };
        var catalog = Substitute.For<IProcedureCatalog>();
        catalog.All.Returns([procedure]);
        catalog.Get(procedure.Id).Returns(procedure);
        return new(catalog, _requirements);
    }
}
