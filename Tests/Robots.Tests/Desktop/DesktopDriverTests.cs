using CoreSystem.Desktop;
using Rpa.Robots.Desktop;
using Rpa.Robots.Drivers;
using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Screens;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>The desktop driver on its own.</summary>
public sealed class DesktopDriverTests : IAsyncLifetime
{
    private static readonly ScreenMap Map = ScenarioFile.Load(CareClaim.OfFirstApplication().Request().ScenarioPath).Scenario!.Screens;
    private static readonly Dictionary<string, int> NoRows = new(StringComparer.Ordinal);

    private FakeRobotPc _pc = null!;

    public async ValueTask InitializeAsync() => _pc = await FakeRobotPc.StartAsync();

    public ValueTask DisposeAsync() => _pc.DisposeAsync();

    [Fact]
    public async Task A_sensitive_field_is_painted_over_before_anybody_sees_the_picture()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        await using var driver = await StartAsync(robot);
        await driver.FillAsync(TargetOf("CM0001", "パスワード"), "mihon-r001", Token);
        await driver.FillAsync(TargetOf("CM0001", "職員ID"), "R001", Token);

        var png = (await driver.ScreenshotAsync(Token)).ShouldNotBeNull();

        // The fake desktop draws 職員ID at (260, 130) and パスワード at (660, 130), in a window at (100, 50).
        FakePicture.PixelOf(png, 565, 90).ShouldBe(((byte)0x20, (byte)0x20, (byte)0x20));
        FakePicture.PixelOf(png, 165, 90).ShouldNotBe(((byte)0x20, (byte)0x20, (byte)0x20));
    }

    [Fact]
    public async Task A_password_is_not_read_back()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        await using var driver = await StartAsync(robot);
        var target = TargetOf("CM0001", "パスワード");
        await driver.FillAsync(target, "mihon-r001", Token);

        var element = (await driver.ReadAsync(target, Token)).Elements.ShouldHaveSingleItem();

        element.Readable.ShouldBeFalse();
        element.Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_element_that_is_found_by_its_name_only_when_the_id_is_unknown_tells_which_way_it_was_found()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        await using var driver = await StartAsync(robot);
        var known = Map.Screens["CM0001"].Elements["ログイン"];
        var renamed = known with { Selectors = [known.Selectors[0] with { Value = "btn名前が変わった" }, known.Selectors[1]] };

        var reading = await driver.ReadAsync(ElementTarget.Of(Map.Screens["CM0001"], renamed, NoRows), Token);

        reading.Selector.ShouldBe(1);
        reading.Elements.ShouldHaveSingleItem().Visible.ShouldBeTrue();
    }

    [Fact]
    public async Task An_output_is_not_typed_into()
    {
        await using var robot = DesktopRobot.For(_pc.Address, stepTimeout: TimeSpan.FromSeconds(1));
        await using var driver = await StartAsync(robot);
        await driver.FillAsync(TargetOf("CM0001", "職員ID"), "R001", Token);
        await driver.FillAsync(TargetOf("CM0001", "パスワード"), "mihon-r001", Token);
        await driver.PressAsync(TargetOf("CM0001", "ログイン"), null, Token);
        await driver.FillAsync(TargetOf("CM0100", "業務コード"), "3110", Token);
        await driver.PressAsync(TargetOf("CM0100", "実行"), null, Token);

        var error = await Should.ThrowAsync<ScreenException>(() => driver.FillAsync(TargetOf("KG2001", "申請番号"), "1", Token));

        error.Fault.ShouldBe(ScreenFault.NotUsable);
    }

    [Fact]
    public async Task A_scenario_of_desktop_screens_is_not_played_on_a_web_system()
    {
        await using var robot = new Robot(new Uri("http://127.0.0.1:1/"), options => options.CoreSystems["core-desktop"] = new CoreSystemOptions { BaseUrl = _pc.Address });

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal());

        outcome.Code.ShouldBe("RB-407");
    }

    [Fact]
    public async Task A_refusal_after_the_intent_is_proved_by_a_search_in_a_program_started_anew()
    {
        _pc.Options = _pc.Options with { AtCommit = new Notice("E0901", "他の端末で更新されています。再表示してください") };
        await using var robot = DesktopRobot.For(_pc.Address);
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Refused, $"{outcome.Code} {outcome.Message}\n{journal}");
        outcome.Code.ShouldBe("E0901");
        journal.Intents.ShouldBe(1);
        _pc.Started.ShouldBe(2);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ElementTarget TargetOf(string screen, string element) => ElementTarget.Of(Map.Screens[screen], Map.Screens[screen].Elements[element], NoRows);

    private static Task<IScreenDriver> StartAsync(Robot robot) =>
        robot.Get<DesktopScreenDriverFactory>().StartAsync(robot.Get<Microsoft.Extensions.Options.IOptions<RobotOptions>>().Value.CoreSystems["core-desktop"], Map, Token);
}
