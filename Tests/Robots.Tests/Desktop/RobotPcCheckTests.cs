using Rpa.Robots.Desktop;
using Rpa.Robots.Tests.Core;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>The test of a robot PC says what is wrong with it.</summary>
public sealed class RobotPcCheckTests : IAsyncLifetime
{
    private FakeRobotPc _pc = null!;

    public async ValueTask InitializeAsync() => _pc = await FakeRobotPc.StartAsync();

    public ValueTask DisposeAsync() => _pc.DisposeAsync();

    [Fact]
    public async Task Everything_is_good_on_a_robot_pc_that_is_set_up_well()
    {
        var findings = await CheckAsync(field: "txt職員ID");

        findings.ShouldAllBe(finding => finding.Outcome == RobotPcOutcome.Good);
        findings.Select(finding => finding.Id).ShouldBe(["reach", "driver", "desktop", "screen", "scaling", "application", "typing"]);
    }

    [Fact]
    public async Task A_robot_pc_on_which_nothing_listens_is_told()
    {
        var only = (await RobotPcCheck.RunAsync(new Uri("http://127.0.0.1:9/"), new DesktopOptions(), null, Token)).ShouldHaveSingleItem();

        (only.Id, only.Outcome).ShouldBe(("reach", RobotPcOutcome.Bad));
        only.Text.ShouldContain("断られました");
    }

    [Fact]
    public async Task Something_else_than_a_webdriver_is_told()
    {
        await using var core = await CoreSystemHost.StartAsync();

        var findings = await RobotPcCheck.RunAsync(core.Address, new DesktopOptions(), null, Token);

        findings[^1].Text.ShouldBe("答えたのは WebDriver ではありません。");
    }

    [Fact]
    public async Task An_old_version_is_told()
    {
        _pc.IsOld = true;

        (await CheckAsync())[^1].ShouldSatisfyAllConditions(last => last.Id.ShouldBe("driver"), last => last.Text.ShouldContain("版が古く"));
    }

    [Fact]
    public async Task A_locked_desktop_is_told_and_nothing_is_started_on_it()
    {
        _pc.IsLocked = true;

        (await CheckAsync())[^1].ShouldSatisfyAllConditions(last => last.Id.ShouldBe("desktop"), last => last.Outcome.ShouldBe(RobotPcOutcome.Bad));
        _pc.Asked["appium:app"].GetString().ShouldBe("Root");
    }

    [Fact]
    public async Task A_scaled_desktop_is_told()
    {
        _pc.Dpi = 144;

        (await CheckAsync()).Single(finding => string.Equals(finding.Id, "scaling", StringComparison.Ordinal)).Text.ShouldBe("拡大縮小が 150 % です。");
    }

    [Fact]
    public async Task A_missing_program_is_told()
    {
        (await CheckAsync(application: @"C:\None.exe"))[^1].ShouldSatisfyAllConditions(last => last.Id.ShouldBe("application"), last => last.Outcome.ShouldBe(RobotPcOutcome.Bad));
    }

    [Fact]
    public async Task Japanese_that_does_not_arrive_is_told()
    {
        _pc.TextsToDamage = 1;

        (await CheckAsync(field: "txt職員ID"))[^1].ShouldSatisfyAllConditions(last => last.Id.ShouldBe("typing"), last => last.Outcome.ShouldBe(RobotPcOutcome.Bad));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<IReadOnlyList<RobotPcFinding>> CheckAsync(string application = FakeRobotPc.Application, string? field = null) =>
        RobotPcCheck.RunAsync(_pc.Address, new DesktopOptions { Application = application }, field, Token);
}
