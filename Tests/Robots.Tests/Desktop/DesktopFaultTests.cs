using Rpa.Robots.Accounts;
using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>What goes wrong between a robot and a robot PC: exactly one registration, or none and somebody is told.</summary>
public sealed class DesktopFaultTests : IAsyncLifetime
{
    private FakeRobotPc _pc = null!;

    public async ValueTask InitializeAsync() => _pc = await FakeRobotPc.StartAsync();

    public ValueTask DisposeAsync() => _pc.DisposeAsync();

    [Theory]
    [InlineData("fill", "KG2001.申請日")]
    [InlineData("choose", "KG2001.申請区分")]
    [InlineData("tick", "KG2001.情報提供の同意")]
    [InlineData("read", "KG2901.該当件数")]
    public async Task A_program_that_ends_in_the_middle_of_typing_is_started_anew_by_the_next_run(string kind, string target)
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        var killed = false;
        var journal = new TestJournal
        {
            OnStep = step =>
            {
                if (!killed && string.Equals(step.Kind, kind, StringComparison.Ordinal) && string.Equals(step.Target, target, StringComparison.Ordinal))
                {
                    killed = true;
                    _pc.KillPrograms();
                }

                return Task.CompletedTask;
            },
        };

        var first = await robot.RunAsync(claim.Request(), journal);
        var second = await robot.RunAsync(claim.Request(), new TestJournal());

        killed.ShouldBeTrue(journal.ToString());
        first.Kind.ShouldBe(EntryOutcomeKind.Failed);
        first.Code.ShouldBe("RB-301", first.Message);
        second.Kind.ShouldBe(EntryOutcomeKind.Entered, second.Message);
        _pc.Store.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_lost_after_the_commit_is_uncertain_until_a_look_up_finds_the_record()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        _pc.Store.OnRegistered = _ => _pc.ForgetSessions();

        var outcome = await robot.RunAsync(claim.Request(), new TestJournal());
        var lookUp = await robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Uncertain, outcome.Message);
        lookUp.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, lookUp.Message);
        lookUp.Receipt.ShouldBe(_pc.Store.Records.ShouldHaveSingleItem().Number);
    }

    [Fact]
    public async Task A_session_lost_at_the_intent_is_uncertain_and_a_look_up_finds_nothing()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        var journal = new TestJournal
        {
            OnIntent = () =>
            {
                _pc.ForgetSessions();
                return Task.CompletedTask;
            },
        };

        var outcome = await robot.RunAsync(claim.Request(), journal);
        var lookUp = await robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Uncertain, outcome.Message);
        lookUp.Kind.ShouldBe(EntryOutcomeKind.NotFound, lookUp.Message);
        _pc.Store.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_strokes_that_vanish_are_noticed_before_the_field_is_left_and_pasted_instead()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        var journal = new TestJournal
        {
            OnStep = step =>
            {
                if (step.Target is "KG2001.被保険者番号")
                {
                    _pc.DamageTexts(8);
                }

                return Task.CompletedTask;
            },
        };

        var outcome = await robot.RunAsync(claim.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}\n{journal}");
        _pc.Store.Records.ShouldHaveSingleItem()["txt備考"].ShouldBe("RPA:" + claim.Reference);
        _pc.Clipboard.ShouldContain(text => text == "RPA:" + claim.Reference);
        _pc.Clipboard[^1].ShouldBe(" ", "nothing of a resident stays on the clipboard");
    }

    [Fact]
    public async Task A_damaged_password_is_refused_by_the_core_system_and_never_pasted()
    {
        _pc.TextsToDamage = 2;
        await using var robot = DesktopRobot.For(_pc.Address);

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal());

        outcome.Code.ShouldBe("E0001");
        _pc.Clipboard.ShouldNotContain(text => text == "mihon-r001");
    }

    [Fact]
    public async Task A_locked_desktop_is_told_before_anything_is_typed()
    {
        _pc.IsLocked = true;
        await using var robot = DesktopRobot.For(_pc.Address);

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Failed);
        outcome.Code.ShouldBe("RB-312");
        outcome.Message.ShouldNotBeNull().ShouldContain("ロック");
        _pc.Typed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_robot_pc_that_does_not_answer_is_told()
    {
        await using var robot = DesktopRobot.For(new Uri("http://127.0.0.1:9/"));

        (await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal())).Code.ShouldBe("RB-311");
    }

    [Fact]
    public async Task A_program_that_is_not_installed_is_told()
    {
        await using var robot = DesktopRobot.For(_pc.Address, application: @"C:\None.exe");

        (await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal())).Code.ShouldBe("RB-313");
    }

    [Fact]
    public async Task A_minute_without_a_command_does_not_end_the_session()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), WaitingFor(TimeSpan.FromSeconds(90)));

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, outcome.Message);
        _pc.Asked["appium:newCommandTimeout"].GetInt32().ShouldBe(120);
    }

    [Fact]
    public async Task A_session_that_the_robot_pc_ended_is_lost_and_the_next_run_goes_on()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();

        var first = await robot.RunAsync(claim.Request(), WaitingFor(TimeSpan.FromMinutes(5)));
        var second = await robot.RunAsync(claim.Request(), new TestJournal());

        first.Code.ShouldBe("RB-301", first.Message);
        second.Kind.ShouldBe(EntryOutcomeKind.Entered, second.Message);
        _pc.Store.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_entries_at_once_take_turns_on_one_robot_pc()
    {
        await using var robot = DesktopRobot.For(_pc.Address, secondAccount: new RobotCredential("R002", "mihon-r002"));

        var outcomes = await Task.WhenAll(
            robot.RunAsync(CareClaim.OfFirstApplication().Request(EntryPurpose.Enter, "W0204"), new TestJournal()),
            robot.RunAsync(CareClaim.OfFirstApplication().Request(EntryPurpose.Enter, "W0204"), new TestJournal()));

        outcomes.ShouldAllBe(outcome => outcome.Kind == EntryOutcomeKind.Entered);
        _pc.Store.Records.Count.ShouldBe(2);
    }

    /// <summary>Lets time go by on the robot PC once the entry screen is being filled.</summary>
    private TestJournal WaitingFor(TimeSpan time) => new()
    {
        OnStep = step =>
        {
            if (step.Target is "KG2001.申請日")
            {
                _pc.Clock.Advance(time);
            }

            return Task.CompletedTask;
        },
    };
}
