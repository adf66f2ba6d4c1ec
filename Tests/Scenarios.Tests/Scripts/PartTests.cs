using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Scripts;

/// <summary>Parts that scenarios call, and rows found by content: what a writer may get wrong is told at its place.</summary>
public sealed class PartTests : IDisposable
{
    private const string Called = """
              - call: 入れる
                with: {day: field('claim.date')}
        """;

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_part_may_confirm_where_it_is_the_last_step_of_the_commit()
    {
        var loading = _folder.Load("commit:\n  - screen: S1\n    do:\n      - confirm: {press: 登録}", "parts:\n  確定:\n    do:\n      - confirm: {press: 登録}\ncommit:\n  - screen: S1\n    do:\n      - call: 確定");

        loading.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("takes: [day]", "day", null)]
    [InlineData("takes: [day, other]", "day", "other")]
    [InlineData("takes: [day]", "dei", "「dei」は使えません")]
    public void What_a_part_takes_is_what_it_is_given_and_what_its_steps_may_name(string takes, string used, string? problem)
    {
        var problems = _folder.Load(
            "type:\n  - screen: S1\n    do:\n", $"parts:\n  入れる:\n    {takes}\n    do:\n      - {{fill: 項目, with: {used}, as: wareki7}}\ntype:\n  - screen: S1\n    do:\n{Called}\n").Problems;

        if (problem is null)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.Select(found => found.Message).ShouldContain(message => message.Contains(problem, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("      - call: 入れる", "自分を呼び出しています")]
    [InlineData("      - call: ない", "「ない」はありません")]
    public void A_part_that_calls_itself_or_one_that_is_not_there_is_told(string inner, string problem)
    {
        var problems = _folder.Load("type:\n  - screen: S1\n    do:\n", $"parts:\n  入れる:\n    do:\n{inner}\ntype:\n  - screen: S1\n    do:\n      - call: 入れる\n").Problems;

        problems.Select(found => found.Message).ShouldContain(message => message.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_nobody_calls_is_told()
    {
        var problems = _folder.Load("type:\n", "parts:\n  入れる:\n    do: []\ntype:\n").Problems;

        problems.ShouldHaveSingleItem().Message.ShouldContain("どこからも呼び出されていません");
    }

    [Theory]
    [InlineData("行", "{番号: field('claim.date')}", null)]
    [InlineData("行", "{名: field('claim.date')}", "列に「名」はありません")]
    [InlineData("項目", "{番号: field('claim.date')}", "cells")]
    public void A_row_is_told_by_cells_that_the_screen_map_names(string rows, string where, string? problem)
    {
        var screens = ScriptFolder.Screens.Replace("登録: '#save'", "登録: '#save'\n      行: {css: tr, cells: {番号: td.no}}", StringComparison.Ordinal);

        var problems = _folder.Load("type:\n  - screen: S1\n    do:\n", $"type:\n  - screen: S1\n    do:\n      - row: {rows}\n        where: {where}\n        do:\n          - {{read: 登録, into: x}}\n", screens).Problems;

        if (problem is null)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.Select(found => found.Message).ShouldContain(message => message.Contains(problem, StringComparison.Ordinal));
        }
    }
}
