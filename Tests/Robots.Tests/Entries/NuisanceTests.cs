using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>The nuisances of a core system's daily life, on a screen that is declared by data.</summary>
public sealed class NuisanceTests(CoreFixture fixture) : IClassFixture<CoreFixture>, IAsyncLifetime
{
    private const string Screen = "KG2001";

    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    public async ValueTask InitializeAsync() => await _core.BreakAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Another_order_of_tabs_and_fields_does_not_trouble_the_robot()
    {
        var filed = ReviewedCase.OfScan("care-certification", 12);
        await _core.BreakAsync($$"""{"kind": "tab-order", "screen": "{{Screen}}"}""", """{"kind": "delay", "minSeconds": 0.2, "maxSeconds": 0.6}""");

        var outcome = await _robot.RunAsync(filed.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        _core.RecordsOf(filed.Reference, Screen).ShouldBe(1);
    }

    [Theory]
    [InlineData("record-locked", "lookup", "E0902")]
    [InlineData("night-batch", "examine", "E0951")]
    [InlineData("session-end", "examine", "E0003")]
    public async Task What_passes_by_itself_is_tried_again_later(string fault, string action, string code)
    {
        var filed = ReviewedCase.OfScan("care-certification", 2);
        await _core.BreakAsync($$"""{"kind": "{{fault}}", "screen": "{{Screen}}", "action": "{{action}}", "times": 1}""");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Failed, code), outcome.Message);
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(filed.Reference, Screen).ShouldBe(0);
    }

    [Fact]
    public async Task A_question_about_printing_after_the_commit_is_not_answered_and_a_look_up_finds_the_entry()
    {
        var filed = ReviewedCase.OfScan("care-certification", 8);
        await _core.BreakAsync($$"""{"kind": "print-dialog", "screen": "{{Screen}}", "times": 1}""");

        var cut = await _robot.RunAsync(filed.Request(), new TestJournal());
        var found = await _robot.RunAsync(filed.Request(EntryPurpose.LookUp), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Uncertain, "Q0010"), cut.Message);
        found.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{found.Code} {found.Message}");
        _core.RecordsOf(filed.Reference, Screen).ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_after_the_commit_is_settled_by_a_look_up()
    {
        var filed = ReviewedCase.OfScan("care-certification", 10);
        await _core.BreakAsync($$"""{"kind": "lost-response-after-commit", "screen": "{{Screen}}", "times": 1}""");

        var cut = await _robot.RunAsync(filed.Request(), new TestJournal());
        var found = await _robot.RunAsync(filed.Request(EntryPurpose.LookUp), new TestJournal());

        (cut.Kind, cut.Code).ShouldBe((EntryOutcomeKind.Uncertain, "E0999"), cut.Message);
        found.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{found.Code} {found.Message}");
        _core.RecordsOf(filed.Reference, Screen).ShouldBe(1);
    }
}
