using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>児童手当 額改定 into JT1101.</summary>
public sealed class ChildAllowanceChangeEntryTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    private const string Procedure = "child-allowance-change";
    private const string Screen = "JT1101";

    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    [Fact]
    public async Task An_increase_is_registered_and_the_child_is_paid_for_from_then_on()
    {
        // 小野 takes custody of a child of two months; two are paid for then.
        var change = Change("0041041609", increase: true, "12", "2026-09-10", "2026-09-20").With("change.count_after", "2");
        Child(change, 1, "0041001007");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(change.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");
        outcome.Receipt.ShouldNotBeNull().ShouldStartWith("08GR");
        var record = _core.Record(Screen, change.Reference);
        (record["recipient-no"], record["change-kind"], record["reason"]).ShouldBe(("812047162", "1", "02"));
        (record["child-1-no"], record["child-1-custody"], record["child-1-cohabit"]).ShouldBe(("0041001007", "1", "2"));
        (outcome.Registered["reason"], outcome.Registered["start_month"]).ShouldBe(("12", "2026-10"));
        outcome.Registered["monthly_amount"].ShouldBe("30000");
        _core.Value("SELECT start_month FROM recipient_children WHERE atena_no = $p AND end_month = ''", "0041001007").ShouldBe("2026-10");
    }

    [Fact]
    public async Task A_decrease_is_registered_without_what_it_does_not_ask_for()
    {
        var change = Change("0041041160", increase: false, "22", "2026-08-31", "2026-09-20");
        Person(change, "child.1", "0041041425");
        change.With("child.1.relation", "子");

        var outcome = await _robot.RunAsync(change.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        var record = _core.Record(Screen, change.Reference);
        (record["reason"], record["child-1-no"], record.ContainsKey("child-1-custody")).ShouldBe(("52", "0041041425", false));
        outcome.Registered["start_month"].ShouldBe("2026-09");
        _core.Value("SELECT end_month FROM recipient_children WHERE atena_no = $p", "0041041425").ShouldBe("2026-08");
    }

    [Fact]
    public async Task A_child_paid_to_another_recipient_is_refused_with_the_code_of_the_core_system()
    {
        var change = Change("0041042003", increase: true, "12", "2026-09-10", "2026-09-20");
        Child(change, 1, "0041039216");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(change.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0102"), outcome.Message);
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(change.Reference, Screen).ShouldBe(0);
    }

    [Fact]
    public async Task A_number_of_children_that_the_core_system_does_not_come_to_stops_the_entry()
    {
        var change = Change("0041042003", increase: true, "12", "2026-09-10", "2026-09-20").With("change.count_after", "5");
        Child(change, 1, "0041018011");

        var outcome = await _robot.RunAsync(change.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "JT-073"), outcome.Message);
    }

    [Fact]
    public async Task Somebody_who_receives_nothing_stops_the_entry()
    {
        var change = Change("0041000769", increase: true, "11", "2026-09-10", "2026-09-20");
        Child(change, 1, "0041001007");

        var outcome = await _robot.RunAsync(change.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-110"), outcome.Message);
    }

    private static ReviewedCase Change(string recipient, bool increase, string reason, string happened, string claimed)
    {
        var change = ReviewedCase.Of(
            Procedure,
            ("claim.date", FieldValue.OfText(claimed)),
            ("change.kind", FieldValue.OfCodes(increase ? "1" : "2")),
            ("reason", FieldValue.OfCodes(reason)),
            ("event.date", FieldValue.OfText(happened)));
        Person(change, "claimant", recipient);
        return change;
    }

    private static void Child(ReviewedCase change, int row, string no)
    {
        var prefix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"child.{row}");
        Person(change, prefix, no);
        change.With(prefix + ".relation", "孫").With(prefix + ".custody", FieldValue.OfCodes("1"))
            .With(prefix + ".living", FieldValue.OfCodes("2")).With(prefix + ".cohabit", FieldValue.OfCodes("2"));
    }

    private static void Person(ReviewedCase change, string prefix, string no)
    {
        var cells = File.ReadLines(Path.Combine(CoreSystemHost.Town, "persons.csv")).Select(line => line.Split(',')).Single(row => string.Equals(row[0], no, StringComparison.Ordinal));
        change.With(prefix + ".name", cells[3]).With(prefix + ".kana", cells[4]).With(prefix + ".birth", cells[7])
            .With(prefix + ".my_number", cells[21]).With(prefix + ".address", cells[12]);
    }
}
