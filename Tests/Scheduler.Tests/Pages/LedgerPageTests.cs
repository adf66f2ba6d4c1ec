using System.Net;
using NSubstitute;
using Rpa.Scenarios.Ledgers;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Town;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class LedgerPageTests
{
    private static readonly DateTimeOffset At = new(2026, 10, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_page_says_which_ledger_is_in_use_what_changed_and_what_could_not_be_read()
    {
        var text = await ShowAsync(Snapshot(null, inUse: true));

        text.ShouldContain("使用中");
        text.ShouldContain("住民");
        text.ShouldContain("支援措置: 新たに 2 人、終了 0 人");
        text.ShouldContain("persons.csv 7行目「birth_date」: 日付として読めません。");
    }

    [Fact]
    public async Task A_refused_export_is_told_above_all() =>
        (await ShowAsync(Snapshot("住民が減っています。", inUse: false))).ShouldContain("の書出しは取り込んでいません。前の台帳を使っています。");

    [Fact]
    public async Task Without_a_ledger_the_page_says_what_that_means() => (await ShowAsync()).ShouldContain("台帳はまだ取り込んでいません。");

    private static LedgerSnapshot Snapshot(string? refusal, bool inUse) => new(
        "0123456789abcdef", new(2026, 10, 31), At, "system", inUse,
        new LedgerImport(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["persons.csv"] = 434 }, [new LedgerProblem("persons.csv", 7, "birth_date", "日付として読めません。")], 1,
            new SnapshotComparison([new LedgerChange("persons.csv", 430, 434, 5, 1, 3)], 2, 0), refusal));

    private static async Task<string> ShowAsync(params LedgerSnapshot[] snapshots)
    {
        await using var host = await PagesHost.StartAsync();
        host.Ledger.ListAsync(Arg.Any<CancellationToken>()).Returns(snapshots);
        using var visitor = await host.SignInAsync(Roles.Operator);
        return WebUtility.HtmlDecode(await (await visitor.GetAsync("/ledger")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
