using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>給与所得者異動届出 into ZK3001.</summary>
public sealed class WithholdingChangeEntryTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    private const string Procedure = "withholding-change";
    private const string Screen = "ZK3001";

    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    [Fact]
    public async Task A_resignation_with_a_lump_sum_is_registered_and_ends_the_withholding()
    {
        var notice = ReviewedCase.OfScan(Procedure, 2);
        var request = notice.Request();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(request, journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");
        outcome.Receipt.ShouldNotBeNull().ShouldStartWith("08ZR");
        var record = _core.Record(Screen, notice.Reference);
        (record["fiscal-year"], record["designation-no"], record["employee-no"]).ShouldBe(("2026", "10030285", "0041014672"));
        (record["event-date"], record["event-reason"], record["method"]).ShouldBe(("2026-09-28", "01", "2"));
        (record["collected-from"], record["collected-to"], record["lump-total"]).ShouldBe(("6", "9", "266400"));
        record.ContainsKey("new-no").ShouldBeFalse();
        outcome.Registered["after.method"].ShouldBe("2");
        outcome.Registered["tax.collected"].ShouldBe("134100");
        _core.Value("SELECT status FROM special_collection WHERE atena_no = $p AND designation_no = $q AND fiscal_year = 2026", "0041014672", "10030285").ShouldBe("異動済");
    }

    [Fact]
    public async Task A_transfer_goes_on_at_the_new_employer_and_the_codes_of_the_screen_are_its_own()
    {
        var notice = ReviewedCase.OfScan(Procedure, 1);

        var outcome = await _robot.RunAsync(notice.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        var record = _core.Record(Screen, notice.Reference);
        (record["event-reason"], record["method"], record["new-kind"], record["new-no"]).ShouldBe(("02", "3", "1", "10031075"));
        (record["new-from"], record["new-monthly"]).ShouldBe(("4", "11900"));
        (outcome.Registered["event.reason"], outcome.Registered["after.method"]).ShouldBe(("2", "1"), "what comes back is in the case's own codes");
        _core.Value("SELECT status FROM special_collection WHERE atena_no = $p AND designation_no = $q AND fiscal_year = 2025", record["employee-no"], "10031075").ShouldBe("特徴中");
    }

    [Fact]
    public async Task An_employer_without_a_number_is_entered_as_a_new_one()
    {
        var notice = ReviewedCase.OfScan(Procedure, 1, "withholding-change-rev2")
            .With("after.method", FieldValue.OfCodes("1")).With("event.reason", FieldValue.OfCodes("2"))
            .With("lump.reason", (FieldValue?)null).With("lump.total", (FieldValue?)null).With("lump.date", (FieldValue?)null).With("lump.pay_month", (FieldValue?)null)
            .With("nolump.reason", (FieldValue?)null)
            .With("new.shitei", (FieldValue?)null).With("new.number", (FieldValue?)null).With("new.shitei_new", FieldValue.OfCodes("1"))
            .With("new.name", "合同会社あたらしい店").With("new.address", "架空県例示市寿町１番１号").With("new.monthly_from", "11").With("new.monthly", FieldValue.OfNumber(10000));

        var outcome = await _robot.RunAsync(notice.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        var record = _core.Record(Screen, notice.Reference);
        (record["new-kind"], record["new-title"]).ShouldBe(("2", "合同会社あたらしい店"));
        record.ContainsKey("new-no").ShouldBeFalse();
    }

    [Fact]
    public async Task A_notice_that_the_core_system_holds_already_is_refused_with_its_code()
    {
        var notice = ReviewedCase.OfScan(Procedure, 3);
        (await _robot.RunAsync(notice.Request(), new TestJournal())).Kind.ShouldBe(EntryOutcomeKind.Entered);
        var again = ReviewedCase.OfScan(Procedure, 3);
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(again.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0112"), outcome.Message);
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(again.Reference, Screen).ShouldBe(0);
    }

    [Fact]
    public async Task Another_annual_tax_than_the_core_systems_stops_the_entry()
    {
        var notice = ReviewedCase.OfScan(Procedure, 2).With("tax.annual", FieldValue.OfNumber(400600));

        var outcome = await _robot.RunAsync(notice.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "ID-004"), outcome.Message);
    }

    [Fact]
    public async Task An_employee_who_was_not_found_in_the_ledger_stops_the_entry()
    {
        var notice = ReviewedCase.OfScan(Procedure, 2);

        var outcome = await _robot.RunAsync(notice.Request(change: derived => derived.Remove("emp.atena_no")), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-110"), outcome.Message);
    }
}
