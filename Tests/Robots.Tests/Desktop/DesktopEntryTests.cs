using CoreSystem.Desktop;
using Rpa.Robots.Accounts;
using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>Whole entries into a desktop core system, by the same protocol as on the web.</summary>
public sealed class DesktopEntryTests : IAsyncLifetime
{
    private FakeRobotPc _pc = null!;

    public async ValueTask InitializeAsync() => _pc = await FakeRobotPc.StartAsync();

    public ValueTask DisposeAsync() => _pc.DisposeAsync();

    [Fact]
    public async Task An_application_is_registered_once_and_read_back_field_by_field()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(claim.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}\n{journal}");
        var record = _pc.Store.Records.ShouldHaveSingleItem();
        outcome.Receipt.ShouldBe(record.Number);
        journal.Intents.ShouldBe(1);
        record["txt備考"].ShouldBe("RPA:" + claim.Reference);
        record["txt希望日等"].ShouldBe("平日の午後、髙橋ケアマネジャー同席");
        record["cmb申請区分"].ShouldBe("1 新規");
        record["chk同意"].ShouldBe("1");
        record["txt申請日"].ShouldBe("5081026");
        outcome.Registered["doctor.last_visit"].ShouldBe("2026-10-05");
        outcome.Registered["kind"].ShouldBe("1");
    }

    [Fact]
    public async Task A_second_run_finds_the_record_and_types_nothing()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        (await robot.RunAsync(claim.Request(), new TestJournal())).Kind.ShouldBe(EntryOutcomeKind.Entered);
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(claim.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{outcome.Code} {outcome.Message}\n{journal}");
        _pc.Store.Records.Count.ShouldBe(1);
        journal.Intents.ShouldBe(0);
    }

    [Fact]
    public async Task A_look_up_of_what_was_never_registered_finds_nothing()
    {
        await using var robot = DesktopRobot.For(_pc.Address);

        (await robot.RunAsync(CareClaim.OfFirstApplication().Request(EntryPurpose.LookUp), new TestJournal())).Kind.ShouldBe(EntryOutcomeKind.NotFound);
    }

    [Fact]
    public async Task A_dry_run_goes_up_to_the_confirmation_and_not_over_it()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(EntryPurpose.DryRun), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}\n{journal}");
        _pc.Store.Records.ShouldBeEmpty();
        journal.Screenshots.ShouldContainKey("before-commit");
    }

    [Fact]
    public async Task A_refusal_of_the_core_system_ends_the_entry_with_its_code()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(CareClaim.OfCertified().Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Refused, journal.ToString());
        outcome.Code.ShouldBe("E0109");
        _pc.Store.Records.ShouldBeEmpty();
        journal.Intents.ShouldBe(0);
    }

    [Fact]
    public async Task A_warning_is_answered_only_where_the_case_allows_its_code()
    {
        await using var robot = DesktopRobot.For(_pc.Address);
        var claim = CareClaim.OfFirstApplication();
        claim.Fields["consent.1"] = FieldValue.OfCodes("2");

        var stopped = await robot.RunAsync(claim.Request(), new TestJournal());
        var allowed = await robot.RunAsync(claim.Request(EntryPurpose.Enter, "W0213"), new TestJournal());

        stopped.Kind.ShouldBe(EntryOutcomeKind.Refused);
        stopped.Code.ShouldBe("W0213");
        allowed.Kind.ShouldBe(EntryOutcomeKind.Entered, allowed.Message);
        (_pc.Store.Records.ShouldHaveSingleItem()["chk同意"] is "1").ShouldBeFalse();
    }

    [Fact]
    public async Task A_window_that_nobody_expected_stops_the_entry()
    {
        _pc.Options = _pc.Options with { Nuisance = new Notice("I0090", "システムからのお知らせがあります") };
        await using var robot = DesktopRobot.For(_pc.Address);

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.UnexpectedWindow, outcome.Message);
        outcome.Code.ShouldBe("I0090");
        _pc.Store.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_under_protection_is_left_to_a_person()
    {
        await using var robot = DesktopRobot.For(_pc.Address);

        var outcome = await robot.RunAsync(CareClaim.OfProtectedPerson().Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.UnexpectedWindow, outcome.Message);
        outcome.Code.ShouldBe("A0001");
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_not_tried_again()
    {
        await using var robot = DesktopRobot.For(_pc.Address, account: new RobotCredential("R001", "wrong"));
        var journal = new TestJournal();

        var first = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), journal);
        var second = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), new TestJournal());

        first.Code.ShouldBe("E0001", journal.ToString());
        second.Code.ShouldBe("RB-404");
        _pc.Started.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_core_system_is_waited_for_while_it_shows_that_it_is_busy()
    {
        _pc.Options = _pc.Options with { Delay = TimeSpan.FromMilliseconds(400) };
        await using var robot = DesktopRobot.For(_pc.Address);
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(CareClaim.OfFirstApplication().Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}\n{journal}");
    }
}
