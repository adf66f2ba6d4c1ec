using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Scripts;

public sealed class ScriptSandboxTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new(
        new Application(
            "p", ApplicationSource.Paper, "R-1", null, new DateOnly(2026, 7, 20),
            new Dictionary<string, FieldValue?>(StringComparer.Ordinal)
            {
                ["name"] = FieldValue.OfText("見本"),
                ["money"] = FieldValue.OfNumber(12_000),
                ["one"] = FieldValue.OfCodes("2"),
                ["two"] = FieldValue.OfCodes("1", "3"),
                ["none"] = FieldValue.OfCodes(),
                ["signed"] = FieldValue.OfFlag(true),
                ["empty"] = null,
                ["child.1.name"] = FieldValue.OfText("一"),
                ["child.3.name"] = FieldValue.OfText("三"),
                ["child.2.name"] = null,
                ["child.4.cohabit"] = FieldValue.OfCodes("1"),
            }),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["start_month"] = "2026-08" },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["matches"] = "1" });

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("field('name')", "見本")]
    [InlineData("field('money')", "12000")]
    [InlineData("field('one')", "2")]
    [InlineData("field('signed')", "1")]
    [InlineData("field('empty')", null)]
    [InlineData("field('never.asked')", null)]
    [InlineData("field('none')", null)]
    [InlineData("code('two')", null)]
    [InlineData("codes('two').length", "2")]
    [InlineData("derived('start_month')", "2026-08")]
    [InlineData("derived('other') ?? 'x'", "x")]
    [InlineData("seen('matches') == '1' ? 'yes' : 'no'", "yes")]
    [InlineData("'RPA:' + reference", "RPA:R-1")]
    [InlineData("receivedOn", "2026-07-20")]
    [InlineData("rows('child').length", "3")]
    [InlineData("asked('empty')", "1")]
    [InlineData("asked('never.asked')", "0")]
    [InlineData("has('name') && !has('empty')", "1")]
    public void An_expression_yields_the_value_of_the_case(string text, string? expected) =>
        _sandbox.EvaluateText(Parse(text)).ShouldBe(expected);

    [Fact]
    public void Rows_are_those_with_something_in_them() => _sandbox.EvaluateRows(Parse("rows('child')")).ShouldBe([1, 3, 4]);

    [Fact]
    public void Only_the_parts_that_make_a_row_count_where_they_are_named() => _sandbox.EvaluateRows(Parse("rows('child', 'name birth')")).ShouldBe([1, 3]);

    [Theory]
    [InlineData("field('two')")]
    [InlineData("nothing.at.all")]
    [InlineData("field")]
    [InlineData("0 / 0")]
    public void What_yields_no_plain_value_is_an_error_that_names_the_expression(string text) =>
        Should.Throw<ExpressionException>(() => _sandbox.EvaluateText(Parse(text))).Message.ShouldContain(text);

    [Fact]
    public void A_condition_must_be_true_or_false() => Should.Throw<ExpressionException>(() => _sandbox.EvaluateCondition(Parse("field('name')")));

    [Theory]
    [InlineData("(f => f(f))(f => f(f))")]
    [InlineData("'x'.repeat(1e9)")]
    [InlineData("Array.from({length: 1e9})")]
    [InlineData("'a'.padEnd(1e8) + 'b'.padEnd(1e8)")]
    [InlineData("rows('child').concat(0).map(i => (g => g(g, 0))((h, n) => n > 1e9 ? n : h(h, n + 1)))")]
    [InlineData("[1,2,3,4,5,6,7,8,9].map(a => [1,2,3,4,5,6,7,8,9].map(b => [1,2,3,4,5,6,7,8,9].map(c => [1,2,3,4,5,6,7,8,9].map(d => [1,2,3,4,5,6,7,8,9].map(e => [1,2,3,4,5,6,7,8,9].map(f => f))))))")]
    public void An_expression_that_would_not_end_is_stopped(string text)
    {
        var watch = Stopwatch.StartNew();

        Should.Throw<ExpressionException>(() => _sandbox.EvaluateText(ScriptExpression.Parse(text, default).Expression ?? throw new ExpressionException(text)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("a = 1")]
    [InlineData("n++")]
    [InlineData("new Date()")]
    [InlineData("function () { while (true) {} }")]
    [InlineData("while (true) {}")]
    [InlineData("1; 2")]
    [InlineData("1) + (2")]
    [InlineData("")]
    public void What_is_no_plain_expression_is_refused_when_the_file_is_read(string text)
    {
        var (expression, problem) = ScriptExpression.Parse(text, new SourceMark("f", 3, 4));

        expression.ShouldBeNull();
        problem.ShouldNotBeNull().At.ShouldBe(new SourceMark("f", 3, 4));
    }

    [Theory]
    [InlineData("eval('1')")]
    [InlineData("field.constructor('return 1')()")]
    [InlineData("System.IO.File.Exists('/')")]
    [InlineData("field.Method.Module")]
    public void Nothing_outside_the_case_can_be_reached(string text) =>
        Should.Throw<ExpressionException>(() => _sandbox.EvaluateText(Parse(text)));

    [Fact]
    public void Any_text_of_a_case_passes_through_unchanged() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            using var sandbox = new ScriptSandbox(
                new Application("p", ApplicationSource.Hand, "R", null, default, new Dictionary<string, FieldValue?>(StringComparer.Ordinal) { ["k"] = FieldValue.OfText(text.Get) }),
                new Dictionary<string, string>(StringComparer.Ordinal),
                new Dictionary<string, string>(StringComparer.Ordinal));
            return string.Equals(sandbox.EvaluateText(Parse("field('k')")), text.Get, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    private static ScriptExpression Parse(string text) => ScriptExpression.Parse(text, new SourceMark("test.yaml", 1, 1)).Expression.ShouldNotBeNull();
}
