using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>Whatever breaks, and whenever: one record or none, and the outcome says which it may be.</summary>
public sealed class FaultTests(CoreFixture fixture) : IClassFixture<CoreFixture>, IAsyncLifetime
{
    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    public async ValueTask InitializeAsync() => await _core.BreakAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_lost_answer_after_the_commit_is_uncertain_until_a_look_up_finds_the_record()
    {
        var claim = Claim.OfNewborn(0);
        await _core.BreakAsync("""{"kind": "lost-response-after-commit", "times": 1}""");

        var cut = await _robot.RunAsync(claim.Request(), new TestJournal());
        var found = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Uncertain, "E0999"));
        found.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{found.Code} {found.Message}");
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Theory]
    [InlineData("error-before-commit", "E0999", 1)]
    [InlineData("concurrent-update", "E0901", 2)]
    public async Task A_commit_that_failed_is_uncertain_too_and_is_entered_once_a_look_up_found_nothing(string fault, string code, int family)
    {
        var claim = Claim.OfNewborn(family);
        await _core.BreakAsync($$"""{"kind": "{{fault}}", "times": 1}""");

        var cut = await _robot.RunAsync(claim.Request(), new TestJournal());
        var nothing = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());
        var entered = await _robot.RunAsync(claim.Request(), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Uncertain, code));
        nothing.Kind.ShouldBe(EntryOutcomeKind.NotFound);
        entered.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{entered.Code} {entered.Message}");
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Fact]
    public async Task A_window_that_nobody_foresaw_stops_the_entry_and_is_not_answered()
    {
        var claim = Claim.OfNewborn(3);
        await _core.BreakAsync("""{"kind": "dialog", "screen": "JT1001", "action": "lookup", "skip": 1, "text": "印刷が終わりました", "times": 1}""");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.UnexpectedWindow, "I0090"));
        journal.Steps.ShouldNotContain(step => step.Kind == "answer");
        journal.Screenshots.Keys.ShouldBe(["stopped"]);
        _core.RecordsOf(claim.Reference).ShouldBe(0);
    }

    [Fact]
    public async Task A_window_after_the_commit_leaves_it_to_a_look_up()
    {
        var claim = Claim.OfNewborn(4);
        await _core.BreakAsync("""{"kind": "dialog", "screen": "JT1001", "action": "register", "skip": 1, "text": "印刷しますか", "times": 1}""");

        var outcome = await _robot.RunAsync(claim.Request(), new TestJournal());
        var found = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Uncertain, "I0090"));
        found.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{found.Code} {found.Message}");
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Theory]
    [InlineData("signIn", "CM0001.職員ID", 5)]
    [InlineData("typing", "JT1001.児童続柄[1]", 6)]
    [InlineData("before the commit", "W*", 7)]
    public async Task A_browser_that_dies_before_the_intent_costs_nothing_but_another_try(string when, string target, int family)
    {
        var claim = Claim.OfNewborn(family);
        var journal = new TestJournal
        {
            OnStep = step =>
            {
                if (string.Equals(step.Target, target, StringComparison.Ordinal))
                {
                    _robot.KillBrowser();
                }

                return Task.CompletedTask;
            },
        };

        var cut = await _robot.RunAsync(claim.Request(), journal);
        var entered = await _robot.RunAsync(claim.Request(), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Failed, "RB-301"), when);
        journal.Intents.ShouldBe(0);
        entered.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{entered.Code} {entered.Message}");
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Fact]
    public async Task A_browser_that_dies_between_intent_and_key_is_uncertain_though_nothing_was_committed()
    {
        var claim = Claim.OfNewborn(8);
        var journal = new TestJournal
        {
            OnIntent = () =>
            {
                _robot.KillBrowser();
                return Task.CompletedTask;
            },
        };

        var cut = await _robot.RunAsync(claim.Request(), journal);
        var nothing = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Uncertain, "RB-301"));
        nothing.Kind.ShouldBe(EntryOutcomeKind.NotFound);
        _core.RecordsOf(claim.Reference).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_that_dies_after_the_receipt_is_uncertain_with_the_receipt()
    {
        var claim = Claim.OfNewborn(9);
        var journal = new TestJournal
        {
            OnStep = step =>
            {
                if (step is { Kind: "phase", Target: "Verify" })
                {
                    _robot.KillBrowser();
                }

                return Task.CompletedTask;
            },
        };

        var cut = await _robot.RunAsync(claim.Request(), journal);
        var found = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        cut.Kind.ShouldBe(EntryOutcomeKind.Uncertain);
        found.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{found.Code} {found.Message}");
        found.Receipt.ShouldBe(cut.Receipt.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_intent_that_cannot_be_written_down_is_no_licence_to_commit()
    {
        var claim = Claim.OfNewborn(14);
        var journal = new TestJournal { OnIntent = () => throw new IOException("disk full") };

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Failed, "RB-501"));
        _core.RecordsOf(claim.Reference).ShouldBe(0);
    }

    [Fact]
    public async Task A_journal_that_fails_after_the_commit_is_uncertain()
    {
        var claim = Claim.OfNewborn(10);
        var journal = new TestJournal { OnStep = step => step.Target is "I0001" ? throw new IOException("disk full") : Task.CompletedTask };

        var outcome = await _robot.RunAsync(claim.Request(), journal);
        var found = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Uncertain, "RB-501"));
        found.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered);
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_core_system_is_waited_for()
    {
        var claim = Claim.OfNewborn(11);
        await _core.BreakAsync("""{"kind": "delay", "minSeconds": 0.3, "maxSeconds": 1.2}""");

        var outcome = await _robot.RunAsync(claim.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_the_commit_that_comes_after_the_steps_time_is_uncertain()
    {
        await using var hasty = new Robot(_core.Address, options => options.CoreSystems["core"].StepTimeout = TimeSpan.FromSeconds(4));
        var claim = Claim.OfNewborn(12);
        await _core.BreakAsync("""{"kind": "delay", "screen": "JT1001", "action": "register", "skip": 1, "minSeconds": 6, "maxSeconds": 6, "times": 1}""");

        var cut = await hasty.RunAsync(claim.Request(), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Uncertain, "RB-203"));
    }

    [Fact]
    public async Task An_ended_session_is_an_application_error()
    {
        var claim = Claim.OfNewborn(13);
        await _core.BreakAsync("""{"kind": "session-end", "screen": "JT1001", "action": "examine", "times": 1}""");

        var cut = await _robot.RunAsync(claim.Request(), new TestJournal());
        var entered = await _robot.RunAsync(claim.Request(), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Failed, "E0003"));
        entered.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{entered.Code} {entered.Message}");
    }
}
