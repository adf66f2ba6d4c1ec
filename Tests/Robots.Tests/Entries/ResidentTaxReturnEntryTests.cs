using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>市民税・県民税申告 into ZK3010.</summary>
public sealed class ResidentTaxReturnEntryTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    private const string Procedure = "resident-tax-return";
    private const string Screen = "ZK3010";

    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    [Theory]
    [InlineData(1)] // wages, two children under 16
    [InlineData(2)] // a pension
    [InlineData(7)] // no income: who supports her
    [InlineData(8)] // a pension, with a spouse
    [InlineData(10)] // a business
    public async Task A_return_is_registered_and_the_record_equals_the_case(int scan)
    {
        var filed = ReviewedCase.OfScan(Procedure, scan);
        var request = filed.Request();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(request, journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");
        outcome.Receipt.ShouldNotBeNull().ShouldStartWith("08SR");
        var record = _core.Record(Screen, filed.Reference);
        (record["fiscal-year"], record["taxpayer-no"]).ShouldBe(("2026", request.Derived["taxpayer.atena_no"]));
        foreach (var (key, value) in filed.Fields.Where(field => field.Key.StartsWith("income.", StringComparison.Ordinal) && field.Value is not null))
        {
            record["income-" + key[^1]].ShouldBe(value!.Text ?? value.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), key);
        }

        record.GetValueOrDefault("deduction-28", "").ShouldBe(outcome.Registered["ded.28"]);
        record.GetValueOrDefault("minor-2-no").ShouldBe(request.Derived.GetValueOrDefault("minor.2.atena_no"));
    }

    [Fact]
    public async Task A_relative_of_another_town_is_entered_by_name_and_birth()
    {
        var filed = ReviewedCase.OfScan(Procedure, 12);
        var child = filed.Fields["minor.1.birth"]!.Text;

        var outcome = await _robot.RunAsync(filed.Request(change: derived => derived.Remove("minor.1.atena_no")), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        var record = _core.Record(Screen, filed.Reference);
        record.ContainsKey("minor-1-no").ShouldBeFalse();
        (record["minor-1-outside"], record["minor-1-outside-birth"]).ShouldBe((filed.Fields["minor.1.name"]!.Text, child));
    }

    [Fact]
    public async Task Sums_that_do_not_agree_are_refused_with_the_code_of_the_core_system()
    {
        var filed = ReviewedCase.OfScan(Procedure, 1).With("shotoku.12", Scenarios.Values.FieldValue.OfNumber(899336));
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0073"), outcome.Message);
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(filed.Reference, Screen).ShouldBe(0);
    }

    [Fact]
    public async Task A_taxpayer_who_was_not_found_in_the_ledger_stops_the_entry()
    {
        var filed = ReviewedCase.OfScan(Procedure, 1);

        var outcome = await _robot.RunAsync(filed.Request(change: derived => derived.Remove("taxpayer.atena_no")), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-110"), outcome.Message);
    }
}
