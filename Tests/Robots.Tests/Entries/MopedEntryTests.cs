using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>原付等の申告 into KJ4001 and KJ4011.</summary>
public sealed class MopedEntryTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    private const string Registration = "moped-registration";
    private const string Disposal = "moped-disposal";

    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    [Fact]
    public async Task A_purchase_is_registered_and_its_receipt_is_the_plate()
    {
        var filed = Purchase("AF79-1234567");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");
        outcome.Receipt.ShouldNotBeNull().ShouldStartWith("見本市あ");
        var record = _core.Record("KJ4001", filed.Reference);
        (record["owner-no"], record["vehicle-kind"], record["frame-number"], record["litres"]).ShouldBe(("0041015088", "13", "AF79-1234567", "0.124"));
        (outcome.Registered["kind"], outcome.Registered["annual_tax"]).ShouldBe(("3", "2400"));
        _core.Value("SELECT owner_name FROM light_vehicles WHERE plate_no = $p AND frame_no = $q", outcome.Receipt!, "AF79-1234567").ShouldBe("樋口　敏夫");
    }

    [Fact]
    public async Task An_owner_of_another_town_is_entered_by_name_and_address()
    {
        var filed = Purchase("AF79-7654321").With("owner.name", "例示　太郎").With("owner.kana", "レイジ　タロウ").With("owner.birth", "1980-05-05")
            .With("owner.address", "架空県例示市寿町１番１号").With("place", FieldValue.OfCodes("2")).With("place.address", "架空県見本市駅前１丁目１番１号");

        var outcome = await _robot.RunAsync(filed.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        var record = _core.Record("KJ4001", filed.Reference);
        record.ContainsKey("owner-no").ShouldBeFalse();
        (record["outside"], record["outside-address"]).ShouldBe(("例示　太郎", "架空県例示市寿町１番１号"));
    }

    [Fact]
    public async Task A_frame_that_is_registered_is_refused_with_the_code_of_the_core_system()
    {
        var filed = Purchase("AF67-4710703").With("kind", FieldValue.OfCodes("1")).With("vehicle.displacement", "0.049");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0116"), outcome.Message);
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(filed.Reference, "KJ4001").ShouldBe(0);
    }

    [Fact]
    public async Task A_change_of_a_registered_vehicle_is_left_to_a_person()
    {
        var filed = Purchase("AF79-1111111").With("reason", FieldValue.OfCodes("6"));

        var outcome = await _robot.RunAsync(filed.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "KJ-REASON"), outcome.Message);
    }

    [Fact]
    public async Task A_disposal_is_registered_and_ends_the_vehicle()
    {
        var filed = Scrapped("見本市　あ　３９６４", "AF67-2221268", "樋口　敏夫");

        var outcome = await _robot.RunAsync(filed.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        outcome.Receipt.ShouldNotBeNull().ShouldStartWith("08HR");
        var record = _core.Record("KJ4011", filed.Reference);
        (record["plate-no"], record["reason"], record["returned"]).ShouldBe(("見本市あ3964", "01", "1"));
        _core.Value("SELECT status FROM light_vehicles WHERE plate_no = $p", "見本市あ3964").ShouldBe("廃車");
    }

    [Fact]
    public async Task Another_frame_than_the_registers_is_refused_with_the_code_of_the_core_system()
    {
        var filed = Scrapped("見本市あ670", "AF67-0000001", "三浦　善次郎");

        var outcome = await _robot.RunAsync(filed.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0118"), outcome.Message);
        _core.RecordsOf(filed.Reference, "KJ4011").ShouldBe(0);
    }

    [Fact]
    public async Task The_plate_of_somebody_else_stops_the_entry_before_anything_else_is_typed()
    {
        var filed = Scrapped("見本市あ670", "AF67-4710703", "樋口　敏夫");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "KJ-007"), outcome.Message);
        journal.Steps.Last(step => step.Typed is not null).Kind.ShouldBe("lookUp");
    }

    private static ReviewedCase Purchase(string frame) => ReviewedCase.Of(
        Registration,
        ("submit.date", FieldValue.OfText("2026-09-20")),
        ("reason", FieldValue.OfCodes("1")),
        ("kind", FieldValue.OfCodes("3")),
        ("event.date", FieldValue.OfText("2026-09-18")),
        ("owner.name", FieldValue.OfText("樋口　敏夫")),
        ("owner.kana", FieldValue.OfText(Row("0041015088")[4])),
        ("owner.birth", FieldValue.OfText(Row("0041015088")[7])),
        ("owner.address", FieldValue.OfText(Row("0041015088")[12])),
        ("ownership", FieldValue.OfCodes("1")),
        ("place", FieldValue.OfCodes("1")),
        ("vehicle.name", FieldValue.OfText("見本原動機")),
        ("vehicle.frame", FieldValue.OfText(frame)),
        ("vehicle.displacement", FieldValue.OfText("0.124")),
        ("vehicle.displacement_unit", FieldValue.OfCodes("1")),
        ("sale.name", FieldValue.OfText("見本モータース")),
        ("sale.date", FieldValue.OfText("2026-09-18")),
        ("attach", FieldValue.OfCodes("1")));

    private static ReviewedCase Scrapped(string plate, string frame, string owner) => ReviewedCase.Of(
        Disposal,
        ("submit.date", FieldValue.OfText("2026-09-20")),
        ("reason", FieldValue.OfCodes("1")),
        ("event.date", FieldValue.OfText("2026-09-18")),
        ("plate.no", FieldValue.OfText(plate)),
        ("owner.name", FieldValue.OfText(owner)),
        ("vehicle.frame", FieldValue.OfText(frame)),
        ("plate.returned", FieldValue.OfCodes("1")));

    private static string[] Row(string no) =>
        File.ReadLines(Path.Combine(CoreSystemHost.Town, "persons.csv")).Select(line => line.Split(',')).Single(row => string.Equals(row[0], no, StringComparison.Ordinal));
}
