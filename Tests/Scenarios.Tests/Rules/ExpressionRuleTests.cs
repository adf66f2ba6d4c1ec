using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Procedures;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>Rules that a town writes in procedure.yaml.</summary>
public sealed class ExpressionRuleTests : IDisposable
{
    private const string OwnRule = """
          - id: MIHON-001
            title: 番号と備考
            severity: warning
            source: 市の受付事務
            when: has('claimant.code')
            require: matches('claimant.code', '^1') && has('remarks')
            message: 番号 {claimant.code} に備考がありません（備考 {remarks}）。
            advice: 備考を確かめてください。
            fields: [claimant.code, remarks]
        """;

    private readonly ProcedureFolder _folder = new();
    private readonly RequirementEvaluator _requirements = new();

    public void Dispose()
    {
        _folder.Dispose();
        _requirements.Dispose();
    }

    [Fact]
    public void A_rule_of_the_towns_own_finds_what_it_says_at_the_fields_it_names()
    {
        var finding = Check(OwnRule, ("claimant.code", FieldValue.OfText("123"))).ShouldHaveSingleItem();

        finding.ShouldBe(new Finding("MIHON-001", Severity.Warning, "番号 123 に備考がありません（備考 （空欄））。", "備考を確かめてください。", finding.Fields));
        finding.Fields.ShouldBe(["claimant.code", "remarks"]);
        Check(OwnRule).ShouldBeEmpty("when does not hold");
        Check(OwnRule, ("claimant.code", FieldValue.OfText("123")), ("remarks", FieldValue.OfText("有"))).ShouldBeEmpty("require holds");
    }

    [Fact]
    public void A_rule_is_switched_off_and_made_graver_without_code()
    {
        (string, FieldValue?)[] wrong = [("claimant.code", FieldValue.OfText("123"))];

        Check(OwnRule + "\n    enabled: false", wrong).ShouldBeEmpty();
        Check(OwnRule.Replace("severity: warning", "severity: error", StringComparison.Ordinal), wrong).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void A_rule_may_hold_several_checks_and_stand_for_every_row()
    {
        const string Rule = """
              - id: MIHON-002
                title: 児童の名
                source: 市の受付事務
                checks:
                  - repeat: {count: 2}
                    require: "!has('child.{n}.name') || has('claimant.name')"
                    message: 児童{n}の請求者がありません。
                    advice: 請求者を書いてください。
                    fields: ['child.{n}.name']
                  - when: "@received" == ''
                    severity: note
                    require: value('@received') <= value('@today')
                    message: 受付日が先の日です。
                    advice: 受付日を確かめてください。
                    fields: [remarks]
            """;
        var rule = Rule.Replace("""when: "@received" == ''""", "when: value('@received') != ''", StringComparison.Ordinal);

        var findings = Check(rule, ("child.2.name", FieldValue.OfText("見本　花")));

        findings.Select(finding => (finding.Severity, finding.Message)).ShouldBe(
            [(Severity.Error, "児童2の請求者がありません。"), (Severity.Note, "受付日が先の日です。")]);
    }

    [Theory]
    [InlineData("require: matches(", "require: machtes(", "「matches」ではありませんか")]
    [InlineData("has('remarks')", "has('remark')", "「remarks」ではありませんか")]
    [InlineData("{remarks}", "{remark}", "「remarks」ではありませんか")]
    [InlineData("fields: [claimant.code, remarks]", "fields: [claimant.cod]", "「claimant.code」ではありませんか")]
    [InlineData("severity: warning", "severity: warnin", "「warning」ではありませんか")]
    [InlineData("'^1'", "'(?=1)'", "正規表現")]
    [InlineData("'^1'", "'['", "正規表現")]
    [InlineData("id: MIHON-001", "id: 見本-001", "英大文字")]
    [InlineData("id: MIHON-001", "id: JT-002", "プログラムにある規則")]
    [InlineData("title: 番号と備考", "titel: 番号と備考", "「title」ではありませんか")]
    public void A_mistake_is_named_with_file_line_and_column(string right, string wrong, string message)
    {
        var exception = Should.Throw<ProcedureFormatException>(() => Load(OwnRule.Replace(right, wrong, StringComparison.Ordinal)));

        exception.Message.ShouldContain(message);
        exception.Errors.ShouldAllBe(error => error.File.EndsWith("procedure.yaml", StringComparison.Ordinal) && error.Line >= 10 && error.Column > 1);
    }

    [Theory]
    [InlineData("(() => { while (true) {} })()")]
    [InlineData("1); while (true) {} (1")]
    [InlineData("9n ** 99999999n > 1n")]
    [InlineData("2 ** 1024 > 1")]
    [InlineData("/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaa')")]
    [InlineData("has.constructor('return process')()")]
    [InlineData("codes('x').constructor")]
    [InlineData("codes('x')['constructor']")]
    [InlineData("`${has('x')}`")]
    [InlineData("this")]
    [InlineData("globalThis")]
    [InlineData("new Array(1e9)")]
    [InlineData("import('x')")]
    [InlineData("has?.('x')")]
    [InlineData("[...'abc'].length > 0")]
    [InlineData("has(code('x'))")]
    [InlineData("eval('1')")]
    [InlineData("sum()")]
    [InlineData("days('x')")]
    [InlineData("x = 1")]
    public void An_expression_that_could_reach_out_or_never_end_is_refused_before_it_runs(string expression) =>
        Should.Throw<ExpressionException>(() => CaseExpression.Parse(expression, ofRule: true));

    [Fact]
    public void A_huge_or_deep_expression_is_refused()
    {
        Should.Throw<ExpressionException>(() => CaseExpression.Parse(new string('(', 5000) + "1" + new string(')', 5000))).Message.ShouldContain("長すぎます");
        Should.NotThrow(() => CaseExpression.Parse(new string('(', 900) + "1" + new string(')', 900)));
        Should.NotThrow(() => CaseExpression.Parse(string.Join(" || ", Enumerable.Repeat("has('x')", 150))));
    }

    [Fact]
    public void A_pattern_takes_time_linear_to_the_text_it_meets()
    {
        var expression = CaseExpression.Parse("matches('x', '^(a+)+$')", ofRule: true);

        _requirements.Holds(expression, Application(("x", FieldValue.OfText(new string('a', 50_000) + "!"))), default).ShouldBeFalse();
    }

    [Theory]
    [InlineData("amount('money') == 1000 && sum('money', 'text', 'none') == 1012", true)]
    [InlineData("value('money') > 999", true)]
    [InlineData("year('day') == 2026 && month('day') == 2 && day('day') == 28", true)]
    [InlineData("days('day', '@received') == 245", true)]
    [InlineData("days('none', '@received') > 0 || days('none', '@received') <= 0", false)]
    [InlineData("age('day', '@today') == 1", true)]
    [InlineData("age('@received', '@today') == 0", true)]
    [InlineData("value('@received') < value('@today')", true)]
    [InlineData("matches('none', '.*')", false)]
    [InlineData("codes('choice').length == 2 && code('choice') == ''", true)]
    public void Values_have_the_type_of_their_field(string expression, bool expected) =>
        _requirements.Holds(
            CaseExpression.Parse(expression, ofRule: true),
            Application(
                ("money", FieldValue.OfNumber(1000)), ("text", FieldValue.OfText("12")), ("day", FieldValue.OfText("2026-02-28")), ("none", null),
                ("choice", FieldValue.OfCodes("1", "2"))),
            new DateOnly(2027, 2, 27)).ShouldBe(expected);

    [Fact]
    public void A_requirement_may_not_depend_on_the_day_one_looks() =>
        Should.Throw<ExpressionException>(() => CaseExpression.Parse("value('@today') > ''")).Message.ShouldContain("@today");

    private static Application Application(params (string Key, FieldValue? Value)[] fields) => new(
        "small", ApplicationSource.Hand, "C-1", null, new DateOnly(2026, 10, 31), fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));

    private ProcedureCatalog Load(string rule)
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace("rules:\n", "rules:\n" + rule + "\n", StringComparison.Ordinal));
        return ProcedureCatalog.Load(_folder.Root);
    }

    private IReadOnlyList<Finding> Check(string rule, params (string Key, FieldValue? Value)[] fields)
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure
            .Replace("  - id: JT-001\n", string.Empty, StringComparison.Ordinal)
            .Replace("  - id: JT-050\n    severity: warning\n    settings: {extendToNextOpenDay: true, holidays: [2026-01-01, 2026-12-31]}\n", rule + "\n", StringComparison.Ordinal));
        var checker = new CaseChecker(ProcedureCatalog.Load(_folder.Root), _requirements);
        return checker.Check(Application(fields), new CheckContext(new DateOnly(2026, 10, 30), null, static (_, _) => [])).Findings;
    }
}
